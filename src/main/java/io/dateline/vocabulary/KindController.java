package io.dateline.vocabulary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/kinds", produces = "application/json")
@Tag(name = "Vocabulary")
class KindController {

    private final Kinds kinds;

    KindController(Kinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping
    @Operation(summary = "All kinds, with their PLOVER type, CAMEO code and Goldstein value")
    Listing<Kind> all() {
        return new Listing<>(kinds.all());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One kind")
    Kind one(@PathVariable String id) {
        return kinds.get(id);
    }
}
