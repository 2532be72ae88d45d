package org.vertice.web.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.search.LuceneQueries.Nearness;
import org.vertice.web.search.ThingKinds.ThingKind;
import org.vertice.web.search.Words.Word;

/** The texts of one state of a graph, ready to be searched by several at once. */
final class SearchIndex {

  /** Texts that are looked at for one search; more than a reader goes through. */
  static final int MOST_TEXTS = 10_000;

  /** Words of a name at most; in longer texts neighbouring words are not joined. */
  private static final int LONGEST_NAME = 16;

  /** What a match in the reader's own language adds to a score. */
  private static final double OWN_LANGUAGE = 1.5;

  /** A longer value cannot be a term of the index. */
  private static final int LONGEST_TERM = 1000;

  private final List<IndexedText> entries = new ArrayList<>();
  private final Map<Node, Integer> links = new HashMap<>();
  private final IndexSearcher searcher;

  private SearchIndex(DatasetGraph dataset, TextReader.PassageText passages) throws IOException {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    IndexWriterConfig settings = new IndexWriterConfig().setRAMBufferSizeMB(64);
    settings.setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(memory, settings)) {
      Txn.executeRead(
          dataset,
          () -> {
            new TextReader(dataset, passages).read(entry -> add(writer, entry));
            countLinks(dataset);
          });
      writer.commit();
    }
    this.searcher = new IndexSearcher(DirectoryReader.open(memory));
  }

  /** How often claims speak of a thing. */
  private void countLinks(DatasetGraph dataset) {
    Graph facts = dataset.getDefaultGraph();
    for (Triple claim : facts.find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM).toList()) {
      dataset
          .find(claim.getSubject(), Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                links.merge(quad.getSubject(), 1, Integer::sum);
                if (quad.getObject().isURI() && !quad.getPredicate().equals(RDF.type.asNode())) {
                  links.merge(quad.getObject(), 1, Integer::sum);
                }
              });
    }
  }

  /** Reads a dataset and makes its index; a hundred thousand names take some seconds. */
  static SearchIndex of(DatasetGraph dataset, TextReader.PassageText passages) {
    try {
      return new SearchIndex(dataset, passages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(IndexWriter writer, IndexedText entry) {
    List<Word> words = Words.of(entry.text());
    if (words.isEmpty()) {
      return;
    }
    Document document = new Document();
    document.add(new TextField(LuceneQueries.WORDS, new WordStream(words)));
    document.add(new StringField(LuceneQueries.ROLE, entry.role().name(), Field.Store.NO));
    document.add(new NumericDocValuesField("entry", entries.size()));
    if (entry.role().naming() && words.size() <= LONGEST_NAME) {
      joined(document, words);
    }
    entries.add(entry);
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words as Lucene takes them. */
  private static final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<Word> words;

    WordStream(List<Word> words) {
      this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!words.hasNext()) {
        return false;
      }
      clearAttributes();
      term.append(words.next().text());
      return true;
    }
  }

  private static void joined(Document document, List<Word> words) {
    term(document, LuceneQueries.WHOLE, String.join(" ", words.stream().map(Word::text).toList()));
    term(document, LuceneQueries.JOINED, Words.joined(words));
    for (int size = 2; size <= 3; size++) {
      for (int i = 0; i + size <= words.size(); i++) {
        term(document, LuceneQueries.JOINED, Words.joined(words.subList(i, i + size)));
      }
    }
  }

  private static void term(Document document, String field, String value) {
    if (value.length() <= LONGEST_TERM) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }

  /** How many texts there are. */
  int size() {
    return entries.size();
  }

  /**
   * Names of the things that claims speak of most, each in another of its languages, for a reader
   * who does not know what there is.
   */
  List<Node> bestKnownNames(int most) {
    Map<Node, List<Node>> names = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> entry.role() == IndexedText.Role.NAME && links.containsKey(entry.thing()))
        .sorted(
            Comparator.comparing((IndexedText entry) -> -links.getOrDefault(entry.thing(), 0))
                .thenComparing(entry -> entry.thing().toString())
                .thenComparing(entry -> entry.literal().toString()))
        .forEach(
            entry ->
                names
                    .computeIfAbsent(entry.thing(), key -> new ArrayList<>())
                    .add(entry.literal()));
    List<Node> chosen = new ArrayList<>();
    for (List<Node> each : names.values()) {
      if (chosen.size() == most) {
        break;
      }
      chosen.add(each.get(chosen.size() % each.size()));
    }
    return chosen;
  }

  /**
   * A thing that was found.
   *
   * @param entry the text by which it was found, of several the best
   * @param score how well; compares with others of the same search only
   */
  record Hit(IndexedText entry, double score) {

    Node thing() {
      return entry.thing();
    }
  }

  /**
   * What was found.
   *
   * @param hits a thing each, the best first
   * @param complete whether these are all
   */
  record Hits(SearchTerms terms, Nearness nearness, List<Hit> hits, boolean complete) {

    /** The hits by kind: that of the best hit first, in each the best hit first. */
    Map<ThingKind, List<Hit>> byKind(ThingKinds kinds) {
      Map<ThingKind, List<Hit>> byKind = new LinkedHashMap<>();
      for (Hit hit : hits) {
        byKind.computeIfAbsent(kinds.of(hit.thing()), key -> new ArrayList<>()).add(hit);
      }
      return byKind;
    }
  }

  /**
   * Finds things: by the words as typed, otherwise by similar ones, otherwise by some of them.
   *
   * @param language of the reader; of a thing's texts, those in it are preferred
   */
  Hits find(String typed, String language) {
    SearchTerms terms = SearchTerms.of(typed);
    if (terms.isEmpty()) {
      return new Hits(terms, Nearness.AS_TYPED, List.of(), true);
    }
    try {
      Hits hits = find(terms, Nearness.AS_TYPED, language);
      for (Nearness next : List.of(Nearness.SIMILAR, Nearness.PARTLY)) {
        boolean useful = next == Nearness.SIMILAR || terms.units().size() > 1;
        if (hits.hits().isEmpty() && useful) {
          hits = find(terms, next, language);
        }
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Hits find(SearchTerms terms, Nearness nearness, String language) throws IOException {
    ScoreDoc[] found =
        searcher.search(LuceneQueries.of(terms, nearness), Math.max(1, MOST_TEXTS)).scoreDocs;
    Map<Node, Hit> best = new LinkedHashMap<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScoreDoc each : found) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(each.doc, leaves));
      NumericDocValues numbers = leaf.reader().getNumericDocValues("entry");
      numbers.advanceExact(each.doc - leaf.docBase);
      IndexedText entry = entries.get((int) numbers.longValue());
      double known = 2 * Math.log10(1.0 + links.getOrDefault(entry.thing(), 0));
      boolean own = entry.literal().getLiteralLanguage().equals(language);
      Hit hit = new Hit(entry, each.score + known + (own ? OWN_LANGUAGE : 0));
      best.merge(entry.thing(), hit, (one, other) -> one.score() >= other.score() ? one : other);
    }
    List<Hit> hits = new ArrayList<>(best.values());
    hits.sort(
        (one, other) -> {
          int byScore = Double.compare(other.score(), one.score());
          return byScore != 0
              ? byScore
              : one.thing().toString().compareTo(other.thing().toString());
        });
    return new Hits(terms, nearness, List.copyOf(hits), found.length < MOST_TEXTS);
  }
}
