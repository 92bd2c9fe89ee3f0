package nl.biotoop.support.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Instrument;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Full-text search over the register: Dutch compounds are split, both languages are searched, words
 * with the same meaning find each other, a typing error is forgiven. Made once from the register
 * and kept in memory.
 */
public final class SearchIndex {
  private static final int LONGEST_QUERY = 200;
  private static final int MOST_WORDS = 12;
  private static final String ID = "id";

  private final Analyzer analyzer;
  private final Map<String, Set<String>> sameMeaning;
  private final IndexSearcher searcher;

  /**
   * @param labels further words of an instrument in a language: the names of its themes and forms
   * @param compoundParts words that Dutch compounds are made of
   * @param sameMeaning per lower-case word the words that mean the same, in either language
   */
  public SearchIndex(
      Collection<Instrument> instruments,
      Labels labels,
      Collection<String> compoundParts,
      Map<String, Set<String>> sameMeaning) {
    this.analyzer =
        new PerFieldAnalyzerWrapper(
            new DutchAnalysis(compoundParts), Map.of("name_en", english(), "text_en", english()));
    this.sameMeaning = Map.copyOf(sameMeaning);
    this.searcher = index(instruments, labels);
  }

  /** The words by which people look for an instrument, besides its name and summary. */
  public interface Labels {
    String of(Instrument instrument, Language language);
  }

  private static Analyzer english() {
    return new EnglishAnalyzer();
  }

  private IndexSearcher index(Collection<Instrument> instruments, Labels labels) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Instrument instrument : instruments) {
          Document document = new Document();
          document.add(new StoredField(ID, instrument.id()));
          for (Language language : Language.values()) {
            String code = "_" + language.code();
            document.add(
                new TextField(
                    "name" + code,
                    instrument.name().in(language) + " " + instrument.provider(),
                    Field.Store.NO));
            document.add(
                new TextField(
                    "text" + code,
                    instrument.summary().in(language) + " " + labels.of(instrument, language),
                    Field.Store.NO));
          }
          writer.addDocument(document);
        }
      }
      return new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of what was found, best first; none for a query without a word. */
  public List<String> find(String typed) {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      query.add(word(words.get(i), i == words.size() - 1), Occur.SHOULD);
    }
    // Most of the words must be met: one match in five finds everything, all of five nothing.
    query.setMinimumNumberShouldMatch((int) Math.ceil(words.size() * 0.6));
    try {
      List<String> ids = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(query.build(), 500).scoreDocs) {
        ids.add(stored.document(hit.doc).get(ID));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words that count: those the Dutch analysis keeps. */
  private List<String> words(String typed) {
    String capped = typed.substring(0, Math.min(typed.length(), LONGEST_QUERY));
    return Arrays.stream(capped.split("[^\\p{L}\\p{N}'-]+", -1))
        .filter(word -> !terms("text_nl", word).isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  private Query word(String word, boolean last) {
    BooleanQuery.Builder ways = new BooleanQuery.Builder();
    spelled(word, 1, ways);
    String lower = word.toLowerCase(Locale.ROOT);
    for (String other : sameMeaning.getOrDefault(lower, Set.of())) {
      spelled(other, 0.5f, ways);
    }
    for (String field : List.of("name_nl", "text_nl")) {
      List<String> terms = terms(field, word);
      String whole = terms.isEmpty() ? lower : terms.getFirst();
      if (whole.length() >= 5) {
        ways.add(boosted(new FuzzyQuery(new Term(field, whole), 1, 1), 0.2f), Occur.SHOULD);
      }
      if (last && whole.length() >= 3) {
        ways.add(boosted(new PrefixQuery(new Term(field, whole)), 0.3f), Occur.SHOULD);
      }
    }
    return ways.build();
  }

  /** A word as it stands, or all parts of a compound together; a name weighs more than a text. */
  private void spelled(String word, float weight, BooleanQuery.Builder ways) {
    for (String field : List.of("name_nl", "text_nl", "name_en", "text_en")) {
      float boost = weight * (field.startsWith("name") ? 3 : 1);
      List<String> terms = terms(field, word);
      if (terms.isEmpty()) {
        continue;
      }
      ways.add(boosted(new TermQuery(new Term(field, terms.getFirst())), boost), Occur.SHOULD);
      if (terms.size() > 1) {
        // The last part says what a Dutch compound is, those before it of what kind.
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        parts.add(new TermQuery(new Term(field, terms.getLast())), Occur.MUST);
        for (String part : terms.subList(1, terms.size() - 1)) {
          parts.add(new TermQuery(new Term(field, part)), Occur.SHOULD);
        }
        ways.add(boosted(parts.build(), boost * 0.7f), Occur.SHOULD);
      }
    }
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }

  /** The terms of a word in a field: the word itself, then the parts of a compound. */
  private List<String> terms(String field, String word) {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(field, word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(terms);
  }
}
