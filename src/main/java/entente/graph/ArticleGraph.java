package entente.graph;

import entente.core.Actor;
import entente.core.Article;
import entente.core.Event;
import entente.core.EventDate;
import entente.core.Participant;
import entente.core.Provenance;
import entente.core.PublicationDate;
import entente.core.Role;
import entente.core.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The graph of one article, while it is written. */
final class ArticleGraph {
  private final Names names;
  private final Article article;
  private final Node articleNode;
  private final Set<Triple> triples = new LinkedHashSet<>();
  private final Map<Node, Description> actors = new TreeMap<>(Comparator.comparing(Node::getURI));
  private final Map<Node, String> reports = new HashMap<>();
  private final Set<List<Object>> roles = new HashSet<>();

  ArticleGraph(Names names, Article article, List<Event> events, List<ToldRole> roles) {
    this.names = names;
    this.article = article;
    this.articleNode = names.article(article.id());
    writeArticle();
    byId(events).forEach(this::writeEvent);
    roles.stream()
        .filter(r -> actors.containsKey(names.actor(r.role().actor())))
        .forEach(this::writeRole);
    actors.values().forEach(description -> triples.addAll(description.triples()));
  }

  List<Triple> triples() {
    return List.copyOf(triples);
  }

  /** The tellings of each event; of two by the same word, the surer. */
  private static Map<String, List<Event>> byId(List<Event> events) {
    Map<String, Map<String, Event>> tellings = new LinkedHashMap<>();
    for (Event event : events) {
      if (!pairs(event).isEmpty()) {
        tellings
            .computeIfAbsent(event.id(), id -> new LinkedHashMap<>())
            .merge(place(event), event, ArticleGraph::surer);
      }
    }
    Map<String, List<Event>> byId = new TreeMap<>();
    tellings.forEach((id, telling) -> byId.put(id, List.copyOf(telling.values())));
    return byId;
  }

  private static Event surer(Event one, Event other) {
    return other.provenance().confidence() > one.provenance().confidence() ? other : one;
  }

  private void writeArticle() {
    say(articleNode, Property.TYPE, names.term(Type.NEWS_ARTICLE));
    say(articleNode, Property.IDENTIFIER, Literals.text(article.id()));
    article.title().ifPresent(t -> say(articleNode, Property.HEADLINE, Literals.text(t)));
    article.date().ifPresent(this::writePublication);
    article.url().ifPresent(url -> say(articleNode, Property.URL, Literals.url(url)));
    article.publisher().filter(name -> !name.isBlank()).ifPresent(this::writePublisher);
  }

  private void writePublication(PublicationDate published) {
    say(articleNode, Property.DATE_PUBLISHED, Literals.date(published.date()));
    say(articleNode, Property.PUBLICATION_DATE_SOURCE, names.value(published.source()));
  }

  private void writePublisher(String name) {
    Node publisher = names.publisher(name);
    say(articleNode, Property.PUBLISHER, publisher);
    say(publisher, Property.TYPE, names.term(Type.PUBLISHER));
    say(publisher, Property.NAME, Literals.text(name));
  }

  private void writeEvent(String id, List<Event> tellings) {
    Event event = tellings.getFirst();
    Node node = names.event(id);
    say(node, Property.TYPE, names.term(Type.EVENT));
    say(node, Property.TYPE, names.value(event.predicate().type()));
    say(node, Property.PREDICATE, names.relation(event.predicate().name()));
    say(node, Property.INTENSITY, Literals.number(event.predicate().intensity()));
    say(node, Property.MODALITY, names.value(event.modality()));
    say(node, Property.POLARITY, names.value(event.polarity()));
    tellings.forEach(telling -> writeParticipants(node, telling));
    event.date().ifPresent(date -> writeDate(node, date));
    pairs(event).forEach(pair -> writePair(node, event, pair));
    tellings.forEach(telling -> writeReport(id, node, telling));
    writeDerived(node, tellings);
  }

  private void writeParticipants(Node node, Event telling) {
    for (Participant source : telling.sources()) {
      say(node, Property.SOURCE, takesPart(source.actor()));
    }
    for (Participant target : telling.targets()) {
      say(node, Property.TARGET, takesPart(target.actor()));
    }
  }

  private Node takesPart(Actor actor) {
    Node node = describe(actor);
    say(articleNode, Property.MENTIONS, node);
    return node;
  }

  private void writeDate(Node event, EventDate date) {
    YearMonth yearMonth = YearMonth.from(date.date());
    Node month = names.month(yearMonth);
    say(event, Property.DATE, Literals.date(date.date()));
    say(event, Property.DATE_PRECISION, names.value(date.precision()));
    say(event, Property.MONTH, month);
    say(month, Property.TYPE, names.term(Type.MONTH));
    say(month, Property.LABEL, Literals.text(yearMonth.toString()));
  }

  private void writePair(Node event, Event told, Pair pair) {
    Node dyad = names.dyad(pair.from(), pair.to());
    Node from = names.actor(pair.from());
    Node to = names.actor(pair.to());
    say(event, Property.DYAD, dyad);
    say(dyad, Property.TYPE, names.term(Type.DYAD));
    say(dyad, Property.FROM, from);
    say(dyad, Property.TO, to);
    if (told.happened()) {
      triples.add(Triple.create(from, names.relation(told.predicate().name()), to));
    }
  }

  private void writeReport(String id, Node event, Event telling) {
    Provenance told = telling.provenance();
    Node report = report(id, telling);
    say(report, Property.TYPE, names.term(Type.REPORT));
    say(report, Property.REPORTS, event);
    say(report, Property.ARTICLE, articleNode);
    say(report, Property.SENTENCE, Literals.number(told.sentence()));
    say(report, Property.SENTENCE_TEXT, Literals.text(words(told.span())));
    say(report, Property.BEGIN, Literals.number(told.span().start()));
    say(report, Property.END, Literals.number(told.span().end()));
    say(report, Property.TRIGGER, Literals.text(words(told.trigger())));
    say(report, Property.TRIGGER_BEGIN, Literals.number(told.trigger().start()));
    say(report, Property.TRIGGER_END, Literals.number(told.trigger().end()));
    say(report, Property.EVIDENCE, Literals.text(told.evidence()));
    say(report, Property.CONFIDENCE, Literals.number(told.confidence()));
    told.attribution().ifPresent(who -> say(report, Property.ATTRIBUTION, describe(who)));
    telling.date().ifPresent(d -> say(report, Property.DATE_BASIS, names.value(d.basis())));
  }

  /** What an article calls somebody is told once; the first sentence counts. */
  private void writeRole(ToldRole told) {
    Role role = told.role();
    Node actor = names.actor(role.actor());
    Optional<Node> of = role.of().map(this::describe);
    if (!roles.add(List.of(actor, role.title(), of))) {
      return;
    }
    Node report = names.report(article.id(), "role-" + role.mention().span().start());
    say(report, Property.TYPE, names.term(Type.ROLE_REPORT));
    say(report, Property.ACTOR, actor);
    say(report, Property.TITLE, Literals.text(role.title()));
    of.ifPresent(body -> say(report, Property.OF, body));
    say(report, Property.ARTICLE, articleNode);
    say(report, Property.SENTENCE, Literals.number(told.sentence()));
    say(report, Property.SENTENCE_TEXT, Literals.text(words(told.span())));
    say(report, Property.BEGIN, Literals.number(told.span().start()));
    say(report, Property.END, Literals.number(told.span().end()));
  }

  private void writeDerived(Node event, List<Event> tellings) {
    Stream<Event> all = tellings.stream();
    double confidence = all.mapToDouble(e -> e.provenance().confidence()).max().orElseThrow();
    say(event, Property.CONFIDENCE, Literals.number(confidence));
    tellings.stream()
        .flatMap(telling -> telling.date().stream())
        .map(EventDate::basis)
        .min(Comparator.naturalOrder())
        .ifPresent(basis -> say(event, Property.DATE_BASIS, names.value(basis)));
  }

  /** One word may tell of several events ("met Xi, but not Kim"): the later ones add their id. */
  private Node report(String id, Event telling) {
    Node plain = names.report(article.id(), place(telling));
    return id.equals(reports.computeIfAbsent(plain, node -> id))
        ? plain
        : names.report(article.id(), place(telling) + "-" + id);
  }

  private static String place(Event event) {
    Span trigger = event.provenance().trigger();
    return trigger.start() + "-" + trigger.end() + "-" + event.predicate().name();
  }

  private String words(Span span) {
    if (span.end() > article.text().length()) {
      throw new IllegalArgumentException(
          "article %s has an event at [%d, %d), after the end of its text"
              .formatted(article.id(), span.start(), span.end()));
    }
    return span.of(article.text());
  }

  private Node describe(Actor actor) {
    Node node = names.actor(actor);
    List<Triple> said = new ArrayList<>();
    said.add(triple(node, Property.TYPE, names.term(Type.ACTOR)));
    if (actor.kind() != Actor.Kind.UNKNOWN) {
      said.add(triple(node, Property.TYPE, names.term(Type.valueOf(actor.kind().name()))));
    }
    said.add(triple(node, Property.LABEL, Literals.text(actor.name())));
    actor.country().ifPresent(c -> said.add(triple(node, Property.COUNTRY, Literals.text(c))));
    actor.sectors().forEach(s -> said.add(triple(node, Property.SECTOR, Literals.text(s))));
    actors.merge(node, Description.of(node, said), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    return node;
  }

  private record Pair(String from, String to) {}

  /** Who does it to whom; both ways where they do it to each other, and nobody to itself then. */
  private static Set<Pair> pairs(Event event) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (Event.Pair pair : event.pairs()) {
      String source = pair.source().actor().id();
      String target = pair.target().actor().id();
      boolean mutual = event.predicate().reciprocal() || event.targets().isEmpty();
      if (!mutual) {
        pairs.add(new Pair(source, target));
      } else if (!source.equals(target)) {
        pairs.add(new Pair(source, target));
        pairs.add(new Pair(target, source));
      }
    }
    return pairs;
  }

  private void say(Node subject, Property property, Node object) {
    triples.add(triple(subject, property, object));
  }

  private Triple triple(Node subject, Property property, Node object) {
    return Triple.create(subject, names.term(property), object);
  }
}
