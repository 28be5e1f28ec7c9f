package io.dateline.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * Every actor and theme as they stood at one position of the log.
 *
 * @param position of the newest change it knows of
 * @param rewritten as the reading had it
 */
record Registry(long position, long rewritten, Terms<ActorDetails> actors, Terms<ThemeDetails> themes) {

    Registry(long position, long rewritten) {
        this(position, rewritten, new Terms<>(), new Terms<>());
    }

    void add(String id, ActorDetails actor) {
        actors.add(id, actor, names(actor.name(), actor.aliases()));
    }

    void add(String id, ThemeDetails theme) {
        themes.add(id, theme, names(theme.name(), theme.aliases()));
    }

    static List<String> names(String name, List<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(0, name);
        return names;
    }
}
