package io.dateline.date;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells clients what a date means before they send it anywhere. */
@RestController
@Tag(name = "Dates")
class DateController {

    @GetMapping(path = "/api/v1/dates", produces = "application/json")
    @Operation(summary = "What a date means: its bounds, its precision, and how to say it")
    ResponseEntity<DateMeaning> meaning(@RequestParam(required = false) @Nullable String edtf, Locale locale) {
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(DateMeaning.of(EdtfDate.parse(edtf), locale));
    }
}
