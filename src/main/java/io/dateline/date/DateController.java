package io.dateline.date;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells clients what a date means before they send it anywhere. */
@RestController
class DateController {

    @GetMapping("/api/v1/dates")
    ResponseEntity<DateMeaning> meaning(
            @RequestParam(required = false) @Nullable String edtf,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Locale locale) {
        // Without the header Spring hands over the machine's own language.
        Locale spoken = languages == null ? Locale.ENGLISH : locale;
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(DateMeaning.of(EdtfDate.parse(edtf), spoken));
    }
}
