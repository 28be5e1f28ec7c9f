package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a development that is likely the same event as one that is recorded already. */
public enum Duplicates {
    /** It is refused, with the ones it is like. */
    @JsonProperty("reject")
    REJECT,
    /** It is recorded; nothing is looked up. */
    @JsonProperty("allow")
    ALLOW,
    /** Its sources are added to the one it is most like. */
    @JsonProperty("attach")
    ATTACH
}
