package io.dateline.platform;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is refused outside of all controllers, by Tomcat or a filter, is answered as a problem document too. */
@RestController
@Hidden
class LastResort implements ErrorController {

    @RequestMapping("/error")
    @Nullable
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null; // Its sender left in the middle of an answer.
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer known ? HttpStatus.valueOf(known) : HttpStatus.NOT_FOUND;
        String name = status.is5xxServerError()
                ? "fault"
                : status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        // TRACE, which Tomcat refuses before it is asked what there is.
        String detail = status == HttpStatus.METHOD_NOT_ALLOWED
                ? request.getAttribute(RequestDispatcher.ERROR_METHOD) + " is offered nowhere here; /docs lists what is"
                : status.getReasonPhrase();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.document(status, name, detail, request));
    }
}
