package entente;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as its users see it: arguments and standard input in; output, errors and status out.
 */
final class Program {
  private Program() {}

  /** How a run ended. */
  record Ran(int status, String out, String err) {
    List<String> outLines() {
      return out.lines().toList();
    }
  }

  static Ran run(String... arguments) {
    return run(new byte[0], arguments);
  }

  static Ran run(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = run(input, out, err, arguments);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** In this process, with its streams in the places of standard ones. */
  static int run(byte[] input, OutputStream out, OutputStream err, String... arguments) {
    InputStream oldIn = System.in;
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    try {
      System.setIn(new ByteArrayInputStream(input));
      System.setOut(Standard.loud(out));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      return Entente.run(arguments);
    } finally {
      System.err.flush();
      System.setIn(oldIn);
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }

  /** In a process of its own, as if on a terminal: it tells how far it has come. */
  static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dstderr.encoding=UTF-8",
            "-Dentente.terminal=true",
            "-Dentente.home=" + Home.find().root().toAbsolutePath(),
            Entente.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    // Not an argument: those must stay short enough for others to see what the process does.
    process
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("java.class.path", "")
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator));
    return process.start();
  }
}
