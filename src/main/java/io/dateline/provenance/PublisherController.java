package io.dateline.provenance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/publishers", produces = "application/json")
@Tag(name = "Provenance")
class PublisherController {

    private final Publishers publishers;

    PublisherController(Publishers publishers) {
        this.publishers = publishers;
    }

    /**
     * A publisher as the API gives it.
     *
     * @param family id of the publisher at the end of the chain of owners, its own where it belongs to nobody
     */
    record PublisherBody(
            @JsonUnwrapped Publisher publisher, @Nullable String family) {}

    record PublisherList(List<PublisherBody> items) {}

    @GetMapping
    @Operation(summary = "All publishers and their owners, each with the family it counts for")
    PublisherList all() {
        Provenance now = publishers.now();
        return new PublisherList(
                now.publishers().stream().map(one -> body(one, now)).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One publisher, by id, name or alias")
    PublisherBody one(@PathVariable String id) {
        return body(publishers.get(id), publishers.now());
    }

    private static PublisherBody body(Publisher publisher, Provenance now) {
        return new PublisherBody(publisher, now.family(publisher.id(), null));
    }
}
