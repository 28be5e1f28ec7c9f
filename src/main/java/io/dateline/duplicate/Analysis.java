package io.dateline.duplicate;

import com.ibm.icu.text.Transliterator;
import io.dateline.vocabulary.ActorDetails;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/** Takes texts apart into words, with the actors of one state of the vocabulary known by name. */
final class Analysis {

    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_SOUND = 8;

    private final Analyzer analyzer;
    private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private final DoubleMetaphone sounds = new DoubleMetaphone();

    Analysis(Map<String, ActorDetails> actors) {
        analyzer = new NewsAnalyzer(actors);
        sounds.setMaxCodeLen(LONGEST_SOUND);
    }

    /** Each word once, in the order of its first place. */
    List<Word> words(String text) {
        String plain = Numerals.inDigits(text);
        plain = plain.chars().allMatch(letter -> letter < 128) ? plain : latin.transliterate(plain);
        List<Word> words = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        try (TokenStream tokens = analyzer.tokenStream("", new StringReader(plain))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (seen.add(term.toString())) {
                    boolean known = type.type().equals(SynonymGraphFilter.TYPE_SYNONYM);
                    words.add(new Word(
                            term.toString(),
                            known ? null : sound(plain.substring(place.startOffset(), place.endOffset()))));
                }
            }
            tokens.end();
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private @Nullable String sound(String written) {
        if (written.length() < SHORTEST_NAME || !Character.isUpperCase(written.charAt(0))) {
            return null;
        }
        String sound = sounds.doubleMetaphone(written);
        return sound == null || sound.length() < 2 ? null : sound;
    }
}
