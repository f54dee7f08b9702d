package entente;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the jar's own version. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "entente "
          + Optional.ofNullable(Entente.class.getPackage().getImplementationVersion())
              .orElse("(not packaged)")
    };
  }
}
