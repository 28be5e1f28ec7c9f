package io.dateline.duplicate;

import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.Name;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The words of news in English: names of actors become ids, then small letters, stems, and one word for those that mean the same. */
final class NewsAnalyzer extends Analyzer {

    private static final CharArraySet STOP_WORDS = stopWords();
    private static final SynonymMap SYNONYMS = synonyms();

    private final SynonymMap names;
    private final CharArraySet ids;

    NewsAnalyzer(Map<String, ActorDetails> actors) {
        try {
            names = names(actors);
            ids = new CharArraySet(actors.keySet(), false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new EnglishPossessiveFilter(tokens);
        words = names.fst == null ? words : new SynonymGraphFilter(words, names, false);
        words = stems(new SetKeywordMarkerFilter(words, ids));
        words = new SynonymGraphFilter(words, SYNONYMS, false);
        return new TokenStreamComponents(tokens, new StopFilter(words, STOP_WORDS));
    }

    private static TokenStream stems(TokenStream words) {
        return new SnowballFilter(new LowerCaseFilter(words), new EnglishStemmer());
    }

    private static SynonymMap names(Map<String, ActorDetails> actors) throws IOException {
        try (Analyzer asWritten = of(EnglishPossessiveFilter::new)) {
            SolrSynonymParser map = new SolrSynonymParser(true, false, asWritten);
            for (Map.Entry<String, ActorDetails> actor : actors.entrySet()) {
                for (Name name : actor.getValue().names()) {
                    words(name.name(), map).ifPresent(words -> map.add(words, new CharsRef(actor.getKey()), false));
                }
            }
            return map.build();
        }
    }

    /** Empty for a name of signs alone, which no text is searched for. */
    private static Optional<CharsRef> words(String name, SolrSynonymParser map) throws IOException {
        try {
            return Optional.of(map.analyze(name, new CharsRefBuilder()));
        } catch (IllegalArgumentException nothingLeft) {
            return Optional.empty();
        }
    }

    private static SynonymMap synonyms() {
        try (Analyzer stems = of(NewsAnalyzer::stems);
                Reader file = file("synonyms.txt")) {
            SolrSynonymParser map = new SolrSynonymParser(true, false, stems);
            map.parse(file);
            return map.build();
        } catch (IOException | ParseException broken) {
            throw new IllegalStateException("synonyms.txt cannot be read", broken);
        }
    }

    /** Lucene's, and the words by which news are told whatever they tell; stemmed, since they are taken out last. */
    private static CharArraySet stopWords() {
        try (Reader file = file("stopwords.txt")) {
            CharArraySet words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
            EnglishStemmer stemmer = new EnglishStemmer();
            for (Object word : WordlistLoader.getWordSet(file, "#")) {
                stemmer.setCurrent(new String((char[]) word));
                stemmer.stem();
                words.add(stemmer.getCurrent());
            }
            return CharArraySet.unmodifiableSet(words);
        } catch (IOException broken) {
            throw new UncheckedIOException("stopwords.txt cannot be read", broken);
        }
    }

    private static Reader file(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(NewsAnalyzer.class.getResourceAsStream(name), name), StandardCharsets.UTF_8);
    }

    private static Analyzer of(UnaryOperator<TokenStream> words) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokens = new StandardTokenizer();
                return new TokenStreamComponents(tokens, words.apply(tokens));
            }
        };
    }
}
