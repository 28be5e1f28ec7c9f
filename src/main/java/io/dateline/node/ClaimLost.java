package io.dateline.node;

import org.springframework.dao.PessimisticLockingFailureException;

/** This node slept, or was cut off, for so long that another one may have gone on with what it was about. */
public class ClaimLost extends PessimisticLockingFailureException {

    private static final long serialVersionUID = 1L;

    public ClaimLost(String what) {
        super("This node has lost '" + what + "': it gave no sign of life for longer than dateline.node.claim-timeout,"
                + " so that others went on. Nothing of it was done here");
    }
}
