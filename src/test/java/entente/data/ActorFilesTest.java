package entente.data;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.core.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the actor catalogue keep the formats that {@code data/README.md} promises. */
class ActorFilesTest {
  private static final Path ACTORS =
      Path.of(System.getProperty("entente.home", "."), "data", "actors");

  private static final Map<String, String> COLUMNS =
      Map.of(
          "countries.tsv",
          "id name aliases adjectives people capital seats from to wikidata",
          "organisations.tsv",
          "id name aliases kind country sectors from to wikidata",
          "people.tsv",
          "id name aliases gender born died country offices wikidata",
          "agents.tsv",
          "noun plural kind sector role synonym countries",
          "towns.tsv",
          "country towns",
          "ambiguous.tsv",
          "name ids reason");

  private static final List<String> CATALOGUE =
      List.of("countries.tsv", "organisations.tsv", "people.tsv");

  private static final List<String> NAMES =
      List.of("name", "aliases", "adjectives", "people", "capital", "seats");

  /** Kosovo, and states that are no more. */
  private static final Set<String> BEYOND_ISO =
      Set.of("XKX", "SUN", "YUG", "SCG", "CSK", "DDR", "VDR", "RVN", "YMD", "ANT");

  private static final Set<String> BEYOND_COUNTRIES =
      Set.of("IGO", "NGO", "UNO", "EUR", "IMG", "MNC", "ISM");

  private static final Set<String> SECTORS =
      Set.of(
          ("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP"
                  + " PRE REL SOC")
              .split(" "));

  private static final String DATE = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
  private static final Pattern OFFICE =
      Pattern.compile("(\\P{Lu}+) ([A-Z]{3}) ([A-Z]{3}) (" + DATE + ")?\\.\\.(" + DATE + ")?");
  private static final Pattern PERIOD = Pattern.compile("(" + DATE + ")?\\.\\.(" + DATE + ")?");

  /** One line of a file, and where it stands. */
  private record Row(String file, int line, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    String id() {
      return cell("id");
    }

    List<String> values(String column) {
      String cell = cell(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    Stream<String> names() {
      return NAMES.stream().flatMap(column -> values(column).stream());
    }

    boolean isPerson() {
      return file.equals("people.tsv");
    }

    String says(String problem) {
      return file + ":" + line + ": " + problem;
    }
  }

  @Test
  void codesOfCameoBecomeOurs() throws IOException {
    for (Table.Row row : Table.read(ACTORS.resolve("cameo.tsv"), "code", "is", "here")) {
      boolean known =
          switch (row.required("is")) {
            case "sector" -> SECTORS.contains(row.cell("here")) || row.cell("here").equals("IGO");
            case "country" ->
                BEYOND_COUNTRIES.contains(row.cell("here")) || row.cell("here").matches("[A-Z]{3}");
            default -> row.cell("is").equals("none") && row.cell("here").isEmpty();
          };
      assertTrue(known && row.cell("code").matches("[A-Z]{3}"), row.where());
    }
  }

  @Test
  void theFirstLineNamesTheColumns() {
    List<String> wrong = new ArrayList<>();
    COLUMNS.forEach(
        (file, columns) -> {
          List<String> lines = lines(file);
          if (!lines.isEmpty() && !lines.getFirst().replace('\t', ' ').equals(columns)) {
            wrong.add(file + ":1: not \"" + columns + "\"");
          }
        });
    assertNone(wrong.stream());
  }

  @Test
  void everyLineHasAllColumns() {
    List<String> wrong = new ArrayList<>();
    for (String file : COLUMNS.keySet()) {
      List<String> lines = lines(file);
      for (int i = 1; i < lines.size(); i++) {
        int cells = lines.get(i).split("\t", -1).length;
        if (!lines.get(i).startsWith("#") && cells != columns(file).length) {
          wrong.add(file + ":" + (i + 1) + ": " + cells + " columns");
        }
      }
    }
    assertNone(wrong.stream());
  }

  @Test
  void noCellHasStraySpacesEmptyValuesOrOneValueTwice() {
    assertNone(
        everyRow()
            .flatMap(
                row ->
                    row.cells().keySet().stream()
                        .filter(column -> !tidy(row.values(column)))
                        .map(column -> row.says("untidy " + column + ": " + row.cell(column)))));
  }

  @Test
  void everyActorHasANameAndAnIdOfItsOwn() {
    Set<String> seen = new HashSet<>();
    assertNone(
        catalogue()
            .filter(row -> row.cell("name").isEmpty() || row.id().isEmpty() || !seen.add(row.id()))
            .map(row -> row.says("no name, or an id that is taken: " + row.id())));
  }

  @Test
  void idsAreCountryCodesOrSlugs() {
    assertNone(
        catalogue()
            .filter(
                row ->
                    row.file().equals("countries.tsv")
                        ? !states().contains(row.id())
                        : !row.id().matches("[a-z0-9]+(-[a-z0-9]+)*"))
            .map(row -> row.says("not an id: " + row.id())));
  }

  @Test
  void everyCountryOfIsoIsThere() {
    Set<String> missing = new LinkedHashSet<>(states());
    rows("countries.tsv").forEach(row -> missing.remove(row.id()));
    assertEquals(Set.of(), missing);
    assertTrue(rows("countries.tsv").size() >= 250);
  }

  /** The names of the Unicode Common Locale Data Repository, as Java has them. */
  @Test
  void countriesHaveTheirNamesOfCldr() {
    Map<String, Set<String>> names = new HashMap<>();
    rows("countries.tsv")
        .forEach(
            row ->
                names.put(
                    row.cell("id"),
                    Stream.of(row.cell("name"), row.cell("aliases"))
                        .flatMap(cell -> Stream.of(cell.split("\\|")))
                        .map(ActorFilesTest::letters)
                        .collect(toSet())));
    assertNone(
        Stream.of(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build())
            .filter(
                country ->
                    !names
                        .get(country.getISO3Country())
                        .contains(letters(country.getDisplayCountry(Locale.ENGLISH))))
            .map(country -> country.getISO3Country() + " is not called as in CLDR"));
  }

  /** "Hong Kong SAR China" as "hongkong", "St. Vincent & Grenadines" without "and" and "the". */
  private static String letters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll(" SAR China| \\(.*\\)|\\b(and|the) |[^\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }

  @Test
  void countriesOfActorsAreKnown() {
    assertNone(
        Stream.of("organisations.tsv", "people.tsv")
            .flatMap(file -> rows(file).stream())
            .filter(row -> !row.cell("country").isEmpty() && !isCountry(row.cell("country")))
            .map(row -> row.says("no country: " + row.cell("country"))));
  }

  @Test
  void organisationsHaveAKindAndKnownSectors() {
    assertNone(
        rows("organisations.tsv").stream()
            .filter(
                row ->
                    !row.cell("kind").matches("organisation|group")
                        || row.values("sectors").isEmpty()
                        || !row.values("sectors").stream().allMatch(ActorFilesTest::isSector))
            .map(row -> row.says("kind or sector: " + row.cells())));
  }

  @Test
  void officesHaveRoleCountrySectorAndDates() {
    assertNone(
        rows("people.tsv").stream()
            .flatMap(
                row ->
                    Arrays.stream(row.cell("offices").split("; *", -1))
                        .filter(office -> !office.isEmpty() && !isOffice(office))
                        .map(office -> row.says("not an office: " + office))));
  }

  /** A day that ends an office is the first day after it, so it may be the day after a death. */
  @Test
  void nobodyHoldsAnOfficeBeforeBirthOrAfterDeath() {
    assertNone(
        rows("people.tsv").stream()
            .flatMap(
                row ->
                    Arrays.stream(row.cell("offices").split("; *", -1))
                        .filter(office -> isOffice(office) && !isInLife(row, office))
                        .map(office -> row.says("outside of the life: " + office))));
  }

  private static boolean isInLife(Row row, String office) {
    String[] period = office.substring(office.lastIndexOf(' ') + 1).split("\\.\\.", -1);
    LocalDate born = first(row.cell("born"), LocalDate.MIN);
    LocalDate died = last(row.cell("died"), LocalDate.MAX);
    return first(period[0], LocalDate.MAX).isAfter(born)
        && !first(period[0], LocalDate.MIN).isAfter(died)
        && (died.equals(LocalDate.MAX)
            || !first(period[1], LocalDate.MIN).isAfter(died.plusDays(1)));
  }

  private static LocalDate first(String date, LocalDate otherwise) {
    return date.isEmpty() ? otherwise : LocalDate.parse((date + "-01-01").substring(0, 10));
  }

  private static LocalDate last(String date, LocalDate otherwise) {
    LocalDate first = first(date, otherwise);
    return switch (date.length()) {
      case 4 -> first.plusYears(1).minusDays(1);
      case 7 -> first.plusMonths(1).minusDays(1);
      default -> first;
    };
  }

  @Test
  void datesAreIsoAndInOrder() {
    assertNone(
        catalogue()
            .filter(
                row ->
                    !isPeriod(row.cell("from") + ".." + row.cell("to"))
                        || !isPeriod(row.cell("born") + ".." + row.cell("died")))
            .map(row -> row.says("not dates, or the end before the beginning")));
  }

  @Test
  void wikidataIdsBelongToOneActor() {
    Set<String> seen = new HashSet<>();
    assertNone(
        catalogue()
            .filter(row -> !row.cell("wikidata").isEmpty())
            .filter(
                row -> !row.cell("wikidata").matches("Q\\d+") || !seen.add(row.cell("wikidata")))
            .map(row -> row.says("not Wikidata's, or taken: " + row.cell("wikidata"))));
  }

  /** People who share a name are told apart by the dates of their offices; others are listed. */
  @Test
  void noNameBelongsToTwoUnlessItIsListedAsAmbiguous() {
    Set<String> listed = new HashSet<>();
    rows("ambiguous.tsv").forEach(row -> listed.add(folded(row.cell("name"))));
    assertNone(
        owners().entrySet().stream()
            .filter(e -> e.getValue().size() > 1 && !listed.contains(e.getKey()))
            .filter(e -> !e.getValue().stream().allMatch(Row::isPerson))
            .map(e -> e.getKey() + " belongs to " + ids(e.getValue())));
  }

  @Test
  void townsAreOfOneKnownCountryAndNobodyElse() {
    Map<String, Set<Row>> owners = owners();
    Set<String> seen = new HashSet<>();
    assertNone(
        rows("towns.tsv").stream()
            .flatMap(
                row ->
                    row.values("towns").stream()
                        .filter(
                            town ->
                                !states().contains(row.cell("country"))
                                    || owners.containsKey(folded(town))
                                    || !seen.add(folded(town)))
                        .map(town -> row.says(town + " is taken, or of no country"))));
  }

  @Test
  void ambiguousNamesListAllTheirOwnersAndWhy() {
    Map<String, Set<Row>> owners = owners();
    assertNone(
        rows("ambiguous.tsv").stream()
            .filter(
                row ->
                    row.cell("reason").isEmpty()
                        || !new HashSet<>(row.values("ids"))
                            .equals(
                                new HashSet<>(
                                    ids(owners.getOrDefault(folded(row.cell("name")), Set.of())))))
            .map(
                row ->
                    row.says(
                        row.cell("name")
                            + " belongs to "
                            + ids(owners.getOrDefault(folded(row.cell("name")), Set.of())))));
  }

  @Test
  void agentNounsAreLowerCaseUniqueAndKnown() {
    Set<String> seen = new HashSet<>();
    assertNone(
        rows("agents.tsv").stream()
            .filter(
                row ->
                    !seen.add(row.cell("noun"))
                        || !row.cell("noun").equals(row.cell("noun").toLowerCase(Locale.ROOT))
                        || !row.cell("kind").matches("person|group|organisation")
                        || !(row.cell("sector").isEmpty() || isSector(row.cell("sector")))
                        || !row.cell("role").matches("\\P{Lu}*"))
            .map(row -> row.says("noun, kind, sector or role: " + row.cells())));
  }

  @Test
  void synonymsAreAnotherWordsPlural() {
    Map<String, String> plurals = new HashMap<>();
    for (Row row : rows("agents.tsv")) {
      String plural = row.cell("plural");
      plurals.put(plural.isEmpty() ? plural(row.cell("noun")) : plural, row.cell("sector"));
    }
    assertNone(
        rows("agents.tsv").stream()
            .filter(row -> !row.cell("synonym").isEmpty())
            .filter(row -> !row.cell("sector").equals(plurals.get(row.cell("synonym"))))
            .map(row -> row.says("no plural of that sector: " + row.cell("synonym"))));
  }

  private static String plural(String noun) {
    return noun.endsWith("man") ? noun.replaceAll("man$", "men") : noun + "s";
  }

  @Test
  void countriesThatAloneCallSomebodySoAreKnown() {
    Set<String> countries =
        rows("countries.tsv").stream().map(row -> row.cell("id")).collect(toSet());
    assertNone(
        rows("agents.tsv").stream()
            .flatMap(
                row ->
                    row.values("countries").stream()
                        .filter(code -> !countries.contains(code))
                        .map(code -> row.says("no country: " + code))));
  }

  @Test
  void thereAreEnoughActorsBeyondCountries() {
    int organisations = rows("organisations.tsv").size();
    int people = rows("people.tsv").size();
    assertTrue(organisations >= 450, organisations + " organisations");
    assertTrue(people == 0 || organisations + people >= 600, people + " people");
  }

  private static Set<String> states() {
    Set<String> states =
        new LinkedHashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    states.addAll(BEYOND_ISO);
    return states;
  }

  private static boolean isCountry(String code) {
    return states().contains(code) || BEYOND_COUNTRIES.contains(code);
  }

  private static boolean isSector(String code) {
    return SECTORS.contains(code) || BEYOND_COUNTRIES.contains(code);
  }

  private static boolean isOffice(String text) {
    Matcher office = OFFICE.matcher(text);
    return office.matches()
        && isCountry(office.group(2))
        && isSector(office.group(3))
        && isPeriod(text.substring(text.lastIndexOf(' ') + 1));
  }

  private static boolean isPeriod(String text) {
    Matcher period = PERIOD.matcher(text);
    return period.matches()
        && (period.group(1) == null
            || period.group(2) == null
            || period.group(1).startsWith(period.group(2))
            || period.group(1).compareTo(period.group(2)) <= 0);
  }

  private static boolean tidy(List<String> values) {
    return new HashSet<>(values).size() == values.size()
        && values.stream().noneMatch(v -> v.isEmpty() || !v.equals(v.strip()) || v.contains("  "));
  }

  /** Who owns each name, compared as the program compares: without accents, stops and hyphens. */
  private static Map<String, Set<Row>> owners() {
    Map<String, Set<Row>> owners = new TreeMap<>();
    catalogue()
        .forEach(
            row ->
                row.names()
                    .forEach(
                        name ->
                            owners
                                .computeIfAbsent(folded(name), n -> new LinkedHashSet<>())
                                .add(row)));
    return owners;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[\\s\\-/_]+", " ")
        .replaceAll("'s?\\b|[^\\p{L}\\p{N}& ]", "");
  }

  private static List<String> ids(Set<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  private static Stream<Row> catalogue() {
    return CATALOGUE.stream().flatMap(file -> rows(file).stream());
  }

  private static Stream<Row> everyRow() {
    return COLUMNS.keySet().stream().flatMap(file -> rows(file).stream());
  }

  private static String[] columns(String file) {
    return COLUMNS.getOrDefault(file, "").split(" ");
  }

  /** The entries of a file; none if it is not there. */
  private static List<Row> rows(String file) {
    List<String> lines = lines(file);
    String[] columns = columns(file);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#")) {
        String[] values = lines.get(i).split("\t", -1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int c = 0; c < Math.min(columns.length, values.length); c++) {
          cells.put(columns[c], values[c]);
        }
        rows.add(new Row(file, i + 1, cells));
      }
    }
    return rows;
  }

  private static List<String> lines(String file) {
    Path path = ACTORS.resolve(file);
    try {
      return Files.exists(path) ? Files.readAllLines(path) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertNone(Stream<String> problems) {
    assertEquals("", problems.collect(joining("\n")));
  }
}
