package entente.annotate;

import entente.core.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;

/**
 * Finds sentences: OpenNLP's proposals, mended where a rule is certain. A rule joins what stands on
 * both sides of "Gen.", "Aug. 5" or "the U.S. President", and parts what stands on both sides of a
 * full stop after an ordinary word. Safe for many threads.
 */
final class SentenceSplitter {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** A full stop after an ordinary word, and a capital after it. */
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d%)]{2}|\\p{L} \\d|\\.\\p{L})(?:\\.[\"”’')\\]]*|[!?])\\s+(?=[\"“‘'(\\[]*\\p{Lu})");

  private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\d.&-]+$");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+");
  private static final Pattern FIRST_WORD = Pattern.compile("[^\\p{L}\\d]*([\\p{L}\\d]+)");
  private static final int LONGEST_WORD = 30;

  /** Words that begin a sentence when a capital makes them stand out after "U.S." or "Corp." */
  private static final Set<String> OPENERS =
      Set.of(
          ("A After Again Although Also An And Another As At Because Before Both But By Despite During Each Earlier Even"
                  + " Following For From He Her His How However I If In It Its Last Later Many Meanwhile More Most My"
                  + " Nevertheless New Next No Nor Not Now Of On Once One Only Or Other Our She Since So Some Still"
                  + " Such That The Their Then There These They This Those Though Through To Today Two Under Until We"
                  + " What When Where Whether Which While Who Why With Yet You")
              .split(" "));

  private final Abbreviations abbreviations;
  private final SentenceDetector detector;

  SentenceSplitter(Abbreviations abbreviations) throws IOException {
    this.abbreviations = abbreviations;
    try (InputStream model = SentenceSplitter.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IOException(MODEL + ": not on the class path; add opennlp-models-sentdetect-en");
      }
      this.detector = new ThreadSafeSentenceDetectorME(new SentenceModel(model));
    }
  }

  /** In text order, without the white space around them. */
  List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    for (Span paragraph : Paragraphs.of(text)) {
      int start = Dateline.end(text, paragraph);
      if (start > paragraph.start()) {
        sentences.add(Spaces.trim(text, paragraph.start(), start));
      }
      for (int next : starts(text, new Span(start, paragraph.end()))) {
        Span sentence = Spaces.trim(text, start, next);
        if (ends(text, sentence, new Span(next, paragraph.end()))) {
          sentences.add(sentence);
          start = next;
        }
      }
      sentences.add(Spaces.trim(text, start, paragraph.end()));
    }
    return sentences;
  }

  /** Where the second and each later sentence of a paragraph may begin. */
  private SortedSet<Integer> starts(String text, Span paragraph) {
    SortedSet<Integer> starts = new TreeSet<>();
    String words = paragraph.of(text);
    for (opennlp.tools.util.Span proposal : detector.sentPosDetect(words)) {
      starts.add(paragraph.start() + proposal.getStart());
    }
    Matcher certain = CERTAIN.matcher(words);
    while (certain.find()) {
      starts.add(paragraph.start() + certain.end());
    }
    starts.remove(paragraph.start());
    return starts;
  }

  /** Whether {@code sentence} may end where {@code rest} of its paragraph begins. */
  private boolean ends(String text, Span sentence, Span rest) {
    Matcher following = FIRST_WORD.matcher(text).region(rest.start(), rest.end());
    if (sentence.length() == 0 || !following.lookingAt()) {
      return false;
    }
    String next = following.group(1);
    return !Character.isLowerCase(next.codePointAt(0)) && !abbreviates(text, sentence, next);
  }

  private boolean abbreviates(String text, Span sentence, String next) {
    Matcher last = LAST_WORD.matcher(text);
    last.region(Math.max(sentence.start(), sentence.end() - LONGEST_WORD), sentence.end());
    if (!last.find() || !last.group().endsWith(".")) {
      return false;
    }
    String word = last.group();
    if (INITIALS.matcher(word).matches() && !word.equals("I.")) {
      return !OPENERS.contains(next) || (word.length() == 2 && next.length() == 1);
    }
    return abbreviations
        .kind(word)
        .filter(
            kind ->
                switch (kind) {
                  case NAME -> true;
                  case NUMBER -> Character.isDigit(next.codePointAt(0));
                  case WORD -> !OPENERS.contains(next);
                })
        .isPresent();
  }
}
