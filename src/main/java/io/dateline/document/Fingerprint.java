package io.dateline.document;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 of what a record means, whatever the layout and comments of the text it was read from. */
@Component
public class Fingerprint {

    private final JsonMapper json;

    Fingerprint(JsonMapper json) {
        this.json = json;
    }

    public String of(Object value) {
        return DigestUtils.sha256Hex(json.writeValueAsString(value));
    }
}
