package io.dateline.vocabulary;

import io.dateline.log.Origin;

/** Refuses whom the registry would refuse, and keeps the others to itself: one may stand in the way of the next. */
class TriedActors implements Enrolment {

    private final NewActors actors;
    private final Registrar registrar;
    private final Terms tried = new Terms();

    TriedActors(NewActors actors, Registrar registrar) {
        this.actors = actors;
        this.registrar = registrar;
    }

    @Override
    public boolean isNew(String name) {
        return tried.find(name, Occasion.NOW).isEmpty() && actors.isNew(name);
    }

    @Override
    public String register(String name, ActorType type, String reason, Origin origin) {
        VocabularyCommand.Register command = NewActors.command(name, type, reason);
        registrar.tried(command, origin);
        String id = command.term().value();
        TermState other = tried.get(id);
        if (other != null) {
            throw new AlreadyRegistered(TermType.ACTOR, other);
        }
        Claim taken = tried.taken(id, command.details(), id);
        if (taken != null) {
            throw new NameTaken(TermType.ACTOR, taken);
        }
        tried.add(new TermState(id, 1, null, command.details()));
        return id;
    }
}
