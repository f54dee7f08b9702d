package entente.dictionary;

import entente.core.Table;
import entente.dictionary.ListedActor.Kind;
import entente.dictionary.ListedActor.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An actor dictionary of PETRARCH or TABARI: names in capitals, other names of the same below them
 * after a plus sign, codes in brackets, with dates where they hold for a time.
 *
 * <pre>
 * JANE_DOE_  # a comment
 * +J_DOE_
 *     [XYZGOV 970101-020131]
 *     [XYZELI &gt;020131]
 * </pre>
 *
 * Years of two digits are 1931 to 2030. A code without dates holds for ever; one behind dated ones
 * holds at all other times, which our catalogue tells by itself.
 */
final class ActorDictionary {
  private static final Pattern CODE =
      Pattern.compile("\\[\\s*([A-Z]+)\\s*([<>]?)\\s*([0-9]*)\\s*-?\\s*([0-9]*)\\s*\\]");
  private static final Pattern BRACKET = Pattern.compile("\\[[^\\]]*\\]");
  private static final int SHORT_DATE = 6;
  private static final int LONG_DATE = 8;
  private static final int PIVOT = 30;

  /** Words that bodies end in, or have among them. */
  private static final Pattern BODY =
      Pattern.compile(
          ".*\\b(of|the|and|for|party|front|movement|army|forces?|union|council|committee|ministry|department|agency|bank|corporation|company|group|association|organi[sz]ation|university|commission|government|parliament|party|police|network|institute|federation|league|brigades?|court|office|service|fund|alliance|congress|assembly|guard|faction|cell|gang|cartel)\\b.*",
          Pattern.CASE_INSENSITIVE);

  /** What bodies beyond countries are, where their code says no more. */
  private static final Map<String, String> BEYOND =
      Map.of("IGO", "IGO", "UNO", "IGO", "EUR", "IGO", "NGO", "SOC", "MNC", "BUS", "IMG", "REB");

  private record Dated(CameoActors.Code code, String from, String to) {}

  private final CameoActors codes;
  private final Known known;
  private final Listing listing;
  private final Path file;

  private String where = "";
  private final List<String> names = new ArrayList<>();
  private final List<Dated> dated = new ArrayList<>();

  private ActorDictionary(Path file, CameoActors codes, Known known, Listing listing) {
    this.file = file;
    this.codes = codes;
    this.known = known;
    this.listing = listing;
  }

  static void read(Path file, CameoActors codes, Known known, Listing listing) throws IOException {
    ActorDictionary dictionary = new ActorDictionary(file, codes, known, listing);
    int number = 0;
    for (String line : Table.lines(file)) {
      number++;
      dictionary.line(line.replaceFirst("[#;].*", "").stripTrailing(), number);
    }
    dictionary.close();
  }

  private void line(String line, int number) {
    if (line.isBlank()) {
      return;
    }
    String name = BRACKET.matcher(line).replaceAll("").strip();
    if (!name.isEmpty() && !line.startsWith("+") && !Character.isWhitespace(line.charAt(0))) {
      close();
      where = file + ":" + number;
    }
    if (!name.isEmpty()) {
      names.add(name.startsWith("+") ? name.substring(1) : name);
    }
    Matcher bracket = BRACKET.matcher(line);
    while (bracket.find()) {
      code(bracket.group(), number);
    }
  }

  private void code(String text, int number) {
    Matcher code = CODE.matcher(text);
    if (!code.matches()) {
      listing.leaveOut("a code that cannot be read", file + ":" + number, text);
      return;
    }
    try {
      String first = code.group(3).isEmpty() ? "" : date(code.group(3)).toString();
      String last = code.group(4).isEmpty() ? "" : date(code.group(4)).plusDays(1).toString();
      CameoActors.Code parts = codes.code(code.group(1));
      dated.add(
          switch (code.group(2)) {
            case "<" -> new Dated(parts, "", first);
            default -> new Dated(parts, first, last);
          });
    } catch (DateTimeException e) {
      listing.leaveOut("a date that is none", file + ":" + number, text);
    }
  }

  private static LocalDate date(String digits) {
    if (digits.length() != SHORT_DATE && digits.length() != LONG_DATE) {
      throw new DateTimeException(digits);
    }
    int rest = digits.length() - 4;
    int year = Integer.parseInt(digits.substring(0, rest));
    int century = rest == 4 ? 0 : year <= PIVOT ? 2000 : 1900;
    int month = Integer.parseInt(digits.substring(rest, rest + 2));
    int day = Integer.parseInt(digits.substring(rest + 2));
    // "20110231": such lists end months with a day that they may not have.
    LocalDate begin = LocalDate.of(century + year, month, 1);
    return begin.withDayOfMonth(Math.min(Math.max(1, day), begin.lengthOfMonth()));
  }

  private void close() {
    if (!names.isEmpty()) {
      take();
    }
    names.clear();
    dated.clear();
  }

  private void take() {
    String name = Capitals.name(names.getFirst());
    List<String> aliases = new ArrayList<>(Capitals.abbreviation(names.getFirst()));
    names.stream().skip(1).map(Capitals::name).forEach(aliases::add);
    aliases.removeIf(a -> a.equals(name) || a.length() < 2 || known.isTitle(a) || known.isName(a));
    Optional<CameoActors.Code> code = dated.stream().map(Dated::code).findFirst();
    if (code.isEmpty()) {
      listing.leaveOut("it has no code", where, name);
    } else if (known.isName(name) || (isPersonal() && known.isName(withoutMiddle(name)))) {
      listing.leaveOut("the catalogue has that name", where, name);
    } else if (known.isTitle(name)) {
      listing.leaveOut("a title; offices and agents tell who bears it", where, name);
    } else if (code.get().sectors().isEmpty() && !isBeyondCountries(code.get())) {
      listing.leaveOut(
          "a place or a people; the catalogue has those of all countries", where, name);
    } else if (!isPersonal() || BODY.matcher(name).matches()) {
      body(name, aliases, code.get());
    } else if (name.indexOf(' ') < 0) {
      listing.leaveOut("a person by one name alone, which others bear too", where, name);
    } else {
      person(name, aliases);
    }
  }

  private void body(String name, List<String> aliases, CameoActors.Code code) {
    List<String> sectors =
        code.sectors().isEmpty()
            ? List.of(BEYOND.getOrDefault(code.country().orElse(""), "UNK"))
            : code.sectors();
    listing.add(
        new ListedActor(
            where,
            name,
            aliases.stream().distinct().toList(),
            Kind.ORGANISATION,
            code.country(),
            sectors,
            List.of(),
            "",
            "",
            Optional.empty()));
  }

  /** "Gerald Rudolph Ford" is Gerald Ford. */
  private static String withoutMiddle(String name) {
    return name.replaceFirst("^(\\S+) .* (\\S+)$", "$1 $2");
  }

  private static boolean isBeyondCountries(CameoActors.Code code) {
    return code.country().filter(BEYOND::containsKey).isPresent();
  }

  /** People have codes for a time, or are of the elite. */
  private boolean isPersonal() {
    return dated.stream()
        .anyMatch(
            d -> !d.from().isEmpty() || !d.to().isEmpty() || d.code().sectors().contains("ELI"));
  }

  private void person(String name, List<String> aliases) {
    List<Post> posts = new ArrayList<>();
    for (Dated held : dated) {
      Optional<String> country = held.code().country();
      Optional<String> sector = held.code().sectors().stream().findFirst();
      boolean open = held.from().isEmpty() && held.to().isEmpty();
      if (country.isPresent()
          && sector.isPresent()
          && !sector.get().equals("ELI")
          && (!open || dated.size() == 1)) {
        posts.add(new Post("official", country.get(), sector.get(), held.from(), held.to()));
      }
    }
    posts.sort(Comparator.comparing(Post::from));
    Optional<String> country = dated.stream().flatMap(d -> d.code().country().stream()).findFirst();
    listing.add(
        new ListedActor(
            where,
            name,
            aliases.stream().distinct().toList(),
            Kind.PERSON,
            country,
            List.of(),
            posts,
            "",
            "",
            Optional.empty()));
  }
}
