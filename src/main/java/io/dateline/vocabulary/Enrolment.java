package io.dateline.vocabulary;

import io.dateline.log.Origin;
import io.dateline.problem.InvalidInput;

/** Registers actors whom others bring along by name alone, or only tries to. */
public interface Enrolment {

    /** Whether nobody has, or ever had, that id, name or alias. */
    boolean isNew(String name);

    /**
     * Registers it under an id that follows from the name.
     *
     * @return that id
     * @throws InvalidInput where none does
     * @throws AlreadyRegistered where another actor has that id
     * @throws NameTaken where it stands for another actor
     */
    String register(String name, ActorType type, String reason, Origin origin);
}
