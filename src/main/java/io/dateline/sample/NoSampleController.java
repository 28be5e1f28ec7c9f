package io.dateline.sample;

import io.swagger.v3.oas.annotations.Hidden;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says why there are no made-up developments: a bare 404 would look like a misspelt path. */
@Hidden
@RestController
@ConditionalOnBooleanProperty(name = "dateline.sample.offered", havingValue = false, matchIfMissing = true)
class NoSampleController {

    /** @param any those that are taken where they are offered */
    @GetMapping({
        "/api/v1/samples/actors",
        "/api/v1/samples/themes",
        "/api/v1/samples/developments",
        "/api/v1/samples/retractions"
    })
    void refuse(@ParameterObject SampleParameters any) {
        throw new SamplesNotOffered();
    }
}
