package io.dateline.provenance;

import java.text.Normalizer;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The publishers as a list that knows their names and families; both are worked out once, since every source asks for them. */
final class Lineage extends AbstractList<Publisher> implements RandomAccess {

    private final List<Publisher> publishers;
    private final Map<String, Publisher> byName = new HashMap<>();
    private final Map<String, String> families = new HashMap<>();

    /** @throws IllegalArgumentException where publishers own each other in a circle */
    Lineage(List<Publisher> publishers) {
        this.publishers = List.copyOf(publishers);
        Map<String, Publisher> byId = new HashMap<>();
        publishers.forEach(publisher -> byId.putIfAbsent(publisher.id(), publisher));
        for (Publisher publisher : publishers) {
            publisher.names().forEach(name -> byName.putIfAbsent(key(name), publisher));
            families.put(publisher.id(), root(publisher, byId));
        }
    }

    private static String root(Publisher publisher, Map<String, Publisher> byId) {
        Publisher root = publisher;
        for (int step = 0; step <= byId.size(); step++) {
            Publisher owner = root.owner() == null ? null : byId.get(root.owner());
            if (owner == null) {
                return root.id();
            }
            root = owner;
        }
        throw new IllegalArgumentException("'" + publisher.id() + "' belongs to itself by way of its owners");
    }

    @Override
    public Publisher get(int index) {
        return publishers.get(index);
    }

    @Override
    public int size() {
        return publishers.size();
    }

    @Nullable
    Publisher find(String name) {
        return byName.get(key(name));
    }

    @Nullable
    String family(String name) {
        Publisher publisher = find(name);
        return publisher == null ? null : families.get(publisher.id());
    }

    /** Two names of one key are one name to a reader. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
