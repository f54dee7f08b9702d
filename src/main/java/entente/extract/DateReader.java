package entente.extract;

import entente.core.EventDate;
import entente.core.EventDate.Basis;
import entente.core.EventDate.Precision;
import entente.core.PublicationDate;
import entente.core.Token;
import entente.core.Upos;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the time expressions of one sentence against the day of publication: "on 4 October 2007",
 * "in March", "last week", "on Tuesday", "three days ago", "since 2014". An event takes the
 * expression that stands in its own clause, else the day of publication.
 */
final class DateReader {
  /** What opens a deed that is told of in blame or praise. */
  private static final Set<String> ALLEGED = Set.of("of", "for");

  /** Auxiliaries that leave a clause in the past that a story is told in. */
  private static final Set<String> NARRATIVE = Set.of("did", "was", "were");

  /** Words that begin like a month and are none. */
  private static final Set<String> NOT_MONTHS = Set.of("may", "mar");

  private static final Set<String> TIMES =
      Set.of(
          "night",
          "morning",
          "afternoon",
          "evening",
          "day",
          "week",
          "weekend",
          "month",
          "year",
          "end",
          "start",
          "beginning",
          "middle",
          "half",
          "ago",
          "early",
          "late",
          "decade");

  private static final Pattern DECADE = Pattern.compile("(1[89]|20)\\d0s");

  /** How many days ahead a day without a year may lie, whatever the tense. */
  private static final int NEAR_DAYS = 30;

  private static final int DECADE_YEARS = 10;

  private static final Set<String> MONTHS =
      Stream.of(Month.values())
          .map(m -> m.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> SETTINGS =
      Set.of("in", "at", "on", "during", "to", "near", "outside", "inside");

  private static final List<String> ORDINALS =
      List.of(
          ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                  + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                  + " twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth"
                  + " twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first")
              .split(" "));

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50));

  /**
   * When an event happened.
   *
   * @param longAgo whether that is background of years ago
   * @param ahead whether that is after the day of publication
   */
  record Dating(Optional<EventDate> date, boolean longAgo, boolean ahead) {}

  /**
   * Words that tell a time.
   *
   * @param years so many the words span; of more than one no date can be told
   */
  private record Expression(
      Token token, LocalDate past, LocalDate future, Precision precision, int years) {
    Expression(Token token, LocalDate past, LocalDate future, Precision precision) {
      this(token, past, future, precision, 1);
    }
  }

  private final Tree tree;
  private final Optional<LocalDate> published;
  private final List<Expression> expressions = new ArrayList<>();
  private final Optional<EventDate> story;

  /**
   * @param story when that happened which the paragraph has told so far, as its words say
   */
  DateReader(Tree tree, Optional<PublicationDate> published, Optional<EventDate> story) {
    this.tree = tree;
    this.story = story;
    this.published = published.map(PublicationDate::date);
    List<Token> tokens = tree.sentence().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      read(i).ifPresent(expressions::add);
    }
  }

  /** The date of the event that {@code trigger} tells of. */
  Dating of(Token trigger, Optional<Token> light, boolean ahead) {
    Optional<Expression> words = expression(trigger, light);
    if (words.filter(e -> e.years() > 1).isPresent()) {
      return new Dating(Optional.empty(), isLongAgo(words.get()), false);
    }
    Optional<EventDate> told =
        words
            .map(
                e ->
                    new EventDate(
                        ahead || isPresent(trigger) ? e.future() : e.past(),
                        e.precision(),
                        Basis.TEXT))
            .or(() -> ahead ? Optional.empty() : story.filter(d -> continuesStory(trigger)));
    Optional<EventDate> date =
        told.or(() -> published.map(d -> new EventDate(d, Precision.DAY, Basis.PUBLICATION)));
    boolean longAgo = told.filter(this::isLongAgo).isPresent();
    boolean later =
        told.filter(d -> d.precision() != Precision.YEAR)
            .flatMap(d -> published.map(p -> d.date().isAfter(p)))
            .orElse(false);
    return new Dating(date, longAgo, later);
  }

  /** The day that the sentence's main clause names, if it is of the week before publication. */
  Optional<EventDate> newsDay() {
    return tree.sentence().tokens().stream()
        .filter(t -> t.head() == Token.ROOT && isNarrative(t))
        .findFirst()
        .flatMap(main -> expression(main, Optional.empty()))
        .filter(e -> e.precision() == Precision.DAY)
        .map(e -> new EventDate(e.past(), Precision.DAY, Basis.TEXT))
        .filter(
            day ->
                published
                    .filter(p -> !day.date().isAfter(p) && day.date().plusWeeks(1).isAfter(p))
                    .isPresent());
  }

  /** When that happened which the paragraph has told with this sentence. */
  Optional<EventDate> story() {
    Optional<Token> main =
        tree.sentence().tokens().stream().filter(t -> t.head() == Token.ROOT).findFirst();
    if (main.filter(this::isNarrative).isEmpty()) {
      return Optional.empty();
    }
    return expression(main.get(), Optional.empty())
        .filter(e -> e.years() == 1)
        .map(e -> new EventDate(e.past(), e.precision(), Basis.TEXT))
        .or(() -> story);
  }

  // "In 1980 Iraq invaded Iran. It bombed Tehran.": the same year.
  private boolean continuesStory(Token trigger) {
    Optional<Token> verb = tree.clause(trigger);
    while (verb.filter(v -> accompanies(v) || (v.is("conj") && isNarrative(v))).isPresent()) {
      verb = verb.flatMap(tree::head);
    }
    return verb.filter(v -> v.head() == Token.ROOT && isNarrative(v)).isPresent();
  }

  private boolean isNarrative(Token verb) {
    List<String> auxiliaries = tree.dependents(verb, "aux").map(Tree::lower).toList();
    String form = Tree.lower(verb);
    return verb.upos() == Upos.VERB
        && (auxiliaries.isEmpty()
            ? !form.equals(verb.lemma()) && !form.endsWith("s") && !form.endsWith("ing")
            : NARRATIVE.containsAll(auxiliaries));
  }

  private static LocalDate end(EventDate date) {
    return switch (date.precision()) {
      case DAY -> date.date();
      case WEEK -> date.date().plusDays(6);
      case MONTH -> date.date().plusMonths(1).minusDays(1);
      case YEAR -> date.date().plusYears(1).minusDays(1);
    };
  }

  // "starts a visit on Sunday" is the Sunday to come.
  private boolean isPresent(Token trigger) {
    return tree.clause(trigger)
        .filter(v -> tree.dependent(v, "aux").isEmpty() && tree.dependent(v, "aux:pass").isEmpty())
        .filter(v -> Tree.lower(v).endsWith("s") && Tree.lower(v).startsWith(v.lemma()))
        .isPresent();
  }

  /** The expression of the trigger's own clause, or of the one whose time it shares. */
  private Optional<Expression> expression(Token trigger, Optional<Token> light) {
    Optional<Expression> own =
        expressions.stream().filter(e -> belongs(e.token(), trigger, light)).findFirst();
    return own.or(
            () ->
                tree.clause(trigger)
                    .flatMap(verb -> tree.head(verb).filter(main -> sharesTime(verb, main)))
                    .flatMap(main -> expression(main, Optional.empty())))
        .or(() -> tree.clause(trigger).filter(this::isPast).flatMap(this::background));
  }

  // "in 1993, when Israel recognised the PLO", "was averted ten years ago by Johnson, who had
  // warned Ankara": what hangs on something of long ago is as old.
  private Optional<Expression> background(Token verb) {
    Optional<Token> head = tree.head(verb);
    for (int i = 0; i < tree.sentence().size() && head.isPresent(); i++) {
      Token above = head.get();
      Optional<Expression> time =
          expressions.stream().filter(e -> e.token().equals(above)).findFirst();
      if (time.isPresent()) {
        return time;
      }
      Optional<Expression> main =
          above.upos() == Upos.VERB
              ? expressions.stream()
                  .filter(e -> belongs(e.token(), above, Optional.empty()))
                  .filter(this::isLongAgo)
                  .findFirst()
              : Optional.empty();
      if (main.isPresent()) {
        return main;
      }
      head = tree.head(above);
    }
    return Optional.empty();
  }

  private boolean isPast(Token verb) {
    return isNarrative(verb)
        || tree.dependents(verb, "aux").anyMatch(t -> Tree.lower(t).equals("had"));
  }

  private boolean isLongAgo(Expression expression) {
    LocalDate past = expression.past().plusYears(expression.years() - 1);
    return isLongAgo(new EventDate(past, expression.precision(), Basis.TEXT));
  }

  private boolean isLongAgo(EventDate date) {
    return published.filter(p -> end(date).plusYears(1).isBefore(p)).isPresent();
  }

  private boolean sharesTime(Token verb, Token main) {
    return main.upos() == Upos.VERB && (accompanies(verb) || follows(verb, main));
  }

  // "attacked on Monday, killing five", "accused Iran on Monday of shelling Basra".
  private boolean accompanies(Token verb) {
    return verb.is("advcl")
        && Tree.lower(verb).endsWith("ing")
        && tree.dependents(verb).stream()
            .allMatch(t -> !(t.is("mark") || t.is("case")) || ALLEGED.contains(Tree.lower(t)));
  }

  // "on Monday met Tusk and flew on".
  private boolean follows(Token verb, Token main) {
    return verb.is("conj")
        && expressions.stream()
            .anyMatch(
                e ->
                    e.token().index() < main.index() && belongs(e.token(), main, Optional.empty()));
  }

  private boolean belongs(Token time, Token trigger, Optional<Token> light) {
    if (isInApposition(time)) {
      return false;
    }
    Optional<Token> node = tree.head(time);
    for (int i = 0; i < tree.sentence().size() && node.isPresent(); i++) {
      int index = node.get().index();
      if (index == trigger.index()
          || light.filter(l -> l.index() == index).isPresent()
          || tree.clause(trigger).filter(c -> c.index() == index).isPresent()) {
        return true;
      }
      if (!isTime(node.get()) && !isSetting(node.get()) && !isBehindSubject(time, node.get())) {
        return false;
      }
      node = tree.head(node.get());
    }
    return false;
  }

  // "at Geneva in 1954", "in a speech on Monday", "in notes handed over on Monday": the time of the
  // setting is that of what is told; "since the war of 1971" dates the war alone.
  private boolean isSetting(Token token) {
    if (token.relation().equals("acl")) {
      return tree.head(token).filter(this::isSetting).isPresent();
    }
    return token.upos() != Upos.VERB
        && (token.is("obl") || (token.is("nmod") && token.upos() == Upos.PROPN))
        && SETTINGS.contains(tree.preposition(token));
  }

  // "Rama, prime minister since 2013, thanked Italy": the tree hangs the year on the verb.
  private boolean isInApposition(Token time) {
    List<Token> tokens = tree.sentence().tokens();
    return time.is("obl")
        && tokens.subList(0, time.index()).stream()
            .filter(t -> t.is("appos") && t.head() < time.head() && time.index() < time.head())
            .anyMatch(
                t ->
                    tokens.subList(t.index(), time.index()).stream()
                        .noneMatch(w -> w.text().equals(",")));
  }

  // "the court on Tuesday blocked": the tree hangs the day on the court.
  private static boolean isBehindSubject(Token time, Token noun) {
    return noun.is("nsubj") && time.index() > noun.index() && time.head() == noun.index();
  }

  // "on the night of 4 October"; but "since the war of 1971" dates the war.
  private static boolean isTime(Token token) {
    return TIMES.contains(token.lemma())
        || token.upos() == Upos.NUM
        || Character.isDigit(token.text().charAt(0))
        || MONTHS.contains(token.lemma());
  }

  private String word(int i) {
    List<Token> tokens = tree.sentence().tokens();
    return i >= 0 && i < tokens.size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
  }

  private Optional<Expression> read(int i) {
    return month(i)
        .or(() -> year(i))
        .or(() -> weekday(i))
        .or(() -> deictic(i))
        .or(() -> relative(i))
        .or(() -> ago(i));
  }

  private Expression same(int i, LocalDate date, Precision precision) {
    return new Expression(tree.sentence().token(i), date, date, precision);
  }

  /** "October 4, 2007", "4 October", "March 2011", "in March". */
  private Optional<Expression> month(int i) {
    Optional<Month> month = monthNamed(i);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> before = day(word(i - 1).equals("of") ? word(i - 2) : word(i - 1));
    Optional<Integer> after = day(word(i + 1));
    int next = after.isPresent() && before.isEmpty() ? i + 2 : i + 1;
    Optional<Integer> year =
        yearIn(word(next))
            .or(() -> word(next).equals(",") ? yearIn(word(next + 1)) : Optional.empty());
    Optional<Integer> day = before.or(() -> after);
    try {
      if (year.isPresent()) {
        LocalDate date = LocalDate.of(year.get(), month.get(), day.orElse(1));
        return Optional.of(same(i, date, day.isPresent() ? Precision.DAY : Precision.MONTH));
      }
      return published.map(
          p -> {
            LocalDate here = LocalDate.of(p.getYear(), month.get(), day.orElse(1));
            // "starting April 29", said on the 24th: a day so near is not that of the year before.
            long near = day.isPresent() ? NEAR_DAYS : 1;
            boolean gone = here.isAfter(p.plusDays(near)) || isLast(i, p, month.get());
            LocalDate past = gone ? here.minusYears(1) : here;
            LocalDate future = here.isBefore(p.withDayOfMonth(1)) ? here.plusYears(1) : here;
            return new Expression(
                tree.sentence().token(i),
                past,
                future,
                day.isPresent() ? Precision.DAY : Precision.MONTH);
          });
    } catch (DateTimeException e) {
      return Optional.empty(); // "31 June" is no date
    }
  }

  // "last June", said in June, is that of the year before.
  private boolean isLast(int i, LocalDate today, Month month) {
    return word(i - 1).equals("last") && month == today.getMonth();
  }

  private Optional<Month> monthNamed(int i) {
    String text = tree.sentence().token(i).text();
    if (text.length() < 3 || !Character.isUpperCase(text.charAt(0))) {
      return Optional.empty();
    }
    String word = text.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      boolean shortened = word.length() <= 4 && word.length() >= 3 && name.startsWith(word);
      boolean whole = name.equals(word) && !(month == Month.MAY && isModal(i));
      if (whole || (shortened && !NOT_MONTHS.contains(word))) {
        return Optional.of(month).filter(m -> !isGivenName(i));
      }
    }
    return Optional.empty();
  }

  // Jan Novotny, April Jones.
  private boolean isGivenName(int i) {
    Token token = tree.sentence().token(i);
    return tree.dependents(token).stream().anyMatch(t -> t.is("flat") && t.upos() == Upos.PROPN);
  }

  // "may", and Theresa May.
  private boolean isModal(int i) {
    Token token = tree.sentence().token(i);
    return token.is("aux")
        || token.is("flat")
        || token.is("nsubj")
        || token.is("obj")
        || tree.dependents(token).stream().anyMatch(t -> t.is("flat") || t.upos() == Upos.PROPN)
        || Set.of("mrs", "mrs.", "ms", "ms.", "minister", "theresa").contains(word(i - 1));
  }

  private static Optional<Integer> day(String word) {
    if (ORDINALS.contains(word)) {
      return Optional.of(ORDINALS.indexOf(word) + 1);
    }
    String digits = word.replaceAll("(?:st|nd|rd|th)$", "");
    return digits.matches("\\d{1,2}")
        ? Optional.of(Integer.valueOf(digits)).filter(d -> d >= 1 && d <= 31)
        : Optional.empty();
  }

  private static Optional<Integer> yearIn(String word) {
    return word.matches("(?:1[6-9]|20)\\d\\d")
        ? Optional.of(Integer.valueOf(word))
        : Optional.empty();
  }

  /** "in 2014", "since 2014", "the 2003 invasion". */
  private Optional<Expression> year(int i) {
    if (DECADE.matcher(word(i)).matches()) {
      LocalDate first = LocalDate.of(Integer.parseInt(word(i).substring(0, 4)), 1, 1);
      return Optional.of(
          new Expression(tree.sentence().token(i), first, first, Precision.YEAR, DECADE_YEARS));
    }
    boolean partOfDate =
        monthNamedAt(i - 1)
            || day(word(i - 1)).isPresent()
            || (word(i - 1).equals(",") && day(word(i - 2)).isPresent());
    boolean stands =
        List.of("in", "since", "the", "of", "from", "during", "early", "late", "by")
            .contains(word(i - 1));
    return partOfDate || !stands
        ? Optional.empty()
        : yearIn(word(i)).map(y -> same(i, LocalDate.of(y, 1, 1), Precision.YEAR));
  }

  private boolean monthNamedAt(int i) {
    return i >= 0 && monthNamed(i).isPresent();
  }

  /** "on Tuesday", "last Friday", "next Monday". */
  private Optional<Expression> weekday(int i) {
    String word = word(i);
    if (published.isEmpty() || !word.endsWith("day")) {
      return Optional.empty();
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(word)) {
        LocalDate p = published.get();
        LocalDate past = p.with(TemporalAdjusters.previousOrSame(day));
        LocalDate future = p.with(TemporalAdjusters.nextOrSame(day));
        return Optional.of(
            switch (word(i - 1)) {
              case "last" -> same(i, p.with(TemporalAdjusters.previous(day)), Precision.DAY);
              case "next" -> same(i, p.with(TemporalAdjusters.next(day)), Precision.DAY);
              default -> new Expression(tree.sentence().token(i), past, future, Precision.DAY);
            });
      }
    }
    return Optional.empty();
  }

  private Optional<Expression> deictic(int i) {
    return published.flatMap(
        p ->
            switch (word(i)) {
              case "today", "tonight" -> Optional.of(same(i, p, Precision.DAY));
              case "yesterday" -> Optional.of(same(i, p.minusDays(1), Precision.DAY));
              case "tomorrow" -> Optional.of(same(i, p.plusDays(1), Precision.DAY));
              default -> Optional.empty();
            });
  }

  /** "last week", "this month", "next year". */
  private Optional<Expression> relative(int i) {
    int step =
        switch (word(i - 1)) {
          case "last" -> -1;
          case "this" -> 0;
          case "next" -> 1;
          default -> 2;
        };
    return step == 2 ? Optional.empty() : published.flatMap(p -> moved(i, p, word(i), step));
  }

  /** "three days ago", "two weeks earlier". */
  private Optional<Expression> ago(int i) {
    if (!word(i).equals("ago")) {
      return Optional.empty();
    }
    String number = word(i - 2);
    Optional<Integer> count =
        number.matches("\\d{1,3}")
            ? Optional.of(Integer.valueOf(number))
            : Optional.ofNullable(NUMBERS.get(number));
    return published.flatMap(
        p -> count.flatMap(n -> moved(i, p, word(i - 1).replaceAll("s$", ""), -n)));
  }

  /** The time of length {@code unit} that lies {@code steps} of them after {@code from}. */
  private Optional<Expression> moved(int i, LocalDate from, String unit, int steps) {
    return switch (unit) {
      case "day", "night" -> Optional.of(same(i, from.plusDays(steps), Precision.DAY));
      case "week" ->
          Optional.of(
              same(
                  i,
                  from.plusWeeks(steps).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                  Precision.WEEK));
      case "month" ->
          Optional.of(same(i, from.plusMonths(steps).withDayOfMonth(1), Precision.MONTH));
      case "year" -> Optional.of(same(i, from.plusYears(steps).withDayOfYear(1), Precision.YEAR));
      case "decade" ->
          Optional.of(same(i, from.plusYears(10L * steps).withDayOfYear(1), Precision.YEAR));
      default -> Optional.empty();
    };
  }
}
