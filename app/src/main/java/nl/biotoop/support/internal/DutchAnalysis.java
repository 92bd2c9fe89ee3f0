package nl.biotoop.support.internal;

import java.util.Collection;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Dutch text for search: without accents, compounds split over our own word list, stems. Lucene's
 * DutchAnalyzer does not split compounds: there "bedrijfsfinanciering" and "financiering van het
 * bedrijf" share no word.
 */
final class DutchAnalysis extends Analyzer {
  private static final int SHORTEST_COMPOUND = 5;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 20;

  private final CharArraySet parts;

  DutchAnalysis(Collection<String> compoundParts) {
    this.parts = new CharArraySet(compoundParts, true);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stream = new ASCIIFoldingFilter(new LowerCaseFilter(words));
    stream = new StopFilter(stream, DutchAnalyzer.getDefaultStopSet());
    stream =
        new DictionaryCompoundWordTokenFilter(
            stream, parts, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, true);
    return new TokenStreamComponents(words, new SnowballFilter(stream, new DutchStemmer()));
  }
}
