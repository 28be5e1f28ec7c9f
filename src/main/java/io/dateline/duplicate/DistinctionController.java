package io.dateline.duplicate;

import io.dateline.development.DevelopmentId;
import io.dateline.development.NeverRecorded;
import io.dateline.document.Entries;
import io.dateline.duplicate.DistinctionCommand.TellApart;
import io.dateline.duplicate.DistinctionCommand.TellApartNoMore;
import io.dateline.log.Commands;
import io.dateline.log.Log;
import io.dateline.log.Origin;
import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes the word of those who know that two developments are not the same. */
@RestController
@RequestMapping(path = "/api/v1/duplicates/distinct", produces = "application/json", consumes = "application/json")
@Tag(name = "Duplicates")
class DistinctionController {

    private final Entries entries;
    private final Commands commands;
    private final Log log;

    DistinctionController(Entries entries, Commands commands, Log log) {
        this.entries = entries;
        this.commands = commands;
        this.log = log;
    }

    /** @param a and b, ids of developments, in whichever order */
    @Schema(name = "Distinction")
    record Apart(
            @NotBlank @Size(max = 100) String a,
            @NotBlank @Size(max = 100) String b,

            @NotBlank(message = "is missing: say why") @Size(max = 2000)
            String reason) {}

    @PostMapping
    @Operation(summary = "Mark two developments as not the same; they are not listed as a likely pair any more")
    @ApiResponse(responseCode = "201", description = "Marked")
    ResponseEntity<Apart> tellApart(@RequestBody @Schema(implementation = Apart.class) JsonNode body, Origin origin) {
        Apart apart = read(body);
        DevelopmentId one = new DevelopmentId(apart.a());
        DevelopmentId other = new DevelopmentId(apart.b());
        DistinctionId pair = DistinctionId.of(one, other);
        commands.send(new TellApart(pair, one, other, apart.reason()), origin);
        return answer(HttpStatus.CREATED, pair, apart);
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Take back that two developments are not the same")
    ResponseEntity<Apart> tellApartNoMore(
            @RequestBody @Schema(implementation = Apart.class) JsonNode body, Origin origin) {
        Apart apart = read(body);
        DevelopmentId one = new DevelopmentId(apart.a());
        DevelopmentId other = new DevelopmentId(apart.b());
        DistinctionId pair = DistinctionId.of(one, other);
        commands.send(new TellApartNoMore(pair, one, other, apart.reason()), origin);
        return answer(HttpStatus.OK, pair, apart);
    }

    private Apart read(JsonNode body) {
        Apart apart = entries.read(body, Apart.class);
        if (apart.a().equals(apart.b())) {
            throw new InvalidInput("b", "must be another development than a", apart.b());
        }
        for (String id : new String[] {apart.a(), apart.b()}) {
            if (!id.matches(DevelopmentId.PATTERN) || log.lastPositionOf(id) == 0) {
                throw new NeverRecorded(id);
            }
        }
        return apart;
    }

    private ResponseEntity<Apart> answer(HttpStatus status, DistinctionId pair, Apart apart) {
        return ResponseEntity.status(status)
                .header("Dateline-Position", Long.toString(log.lastPositionOf(pair.value())))
                .body(apart);
    }
}
