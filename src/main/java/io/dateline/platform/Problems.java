package io.dateline.platform;

import io.dateline.date.DateProblem;
import io.dateline.document.BindingErrors;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/** Answers whatever goes wrong as a problem document (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Tomcat reads no more. */
    private static final int MOST_PARAMETERS = 1000;

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem, HttpServletRequest request) {
        ProblemDetail document =
                document(HttpStatusCode.valueOf(problem.status()), problem.name(), problem.getMessage(), request);
        problem.properties().forEach(document::setProperty);
        HttpHeaders headers = new HttpHeaders();
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer(document, headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> date(DateProblem wrong, HttpServletRequest request) {
        ProblemDetail document = document(HttpStatus.BAD_REQUEST, "invalid-date", wrong.getMessage(), request);
        document.setProperty("position", wrong.position());
        document.setProperty("errors", List.of(new FieldError("edtf", wrong.reason(), wrong.text())));
        if (!wrong.readings().isEmpty()) {
            document.setProperty("readings", wrong.readings());
        }
        return answer(document, new HttpHeaders());
    }

    /** Tomcat cannot decode the query. */
    @ExceptionHandler
    ResponseEntity<Object> parameters(InvalidParameterException malformed, HttpServletRequest request) {
        String query = String.valueOf(request.getQueryString());
        String why = query.matches("(.*&)?=.*")
                ? "a parameter has no name"
                : query.chars().filter(letter -> letter == '&').count() >= MOST_PARAMETERS
                        ? "it has more than " + MOST_PARAMETERS + " parameters"
                        : "letters are written as %XX, in UTF-8";
        return problem(new InvalidInput("", "the query is malformed: " + why, query), request);
    }

    /** Several nodes wrote to the same development again and again; nothing was stored. */
    @ExceptionHandler({ConcurrencyException.class, LockAcquisitionFailedException.class})
    ResponseEntity<Object> busy(RuntimeException busy, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return answer(
                document(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        "Others change the same thing just now: try again",
                        request),
                headers);
    }

    /** @throws Exception the fault itself, where the answer has begun: the connection then breaks, so that nobody takes it for whole */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> fault(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        FullMemory.endIf(fault);
        if (response.isCommitted()) {
            if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
                return null;
            }
            throw fault;
        }
        if (CutOff.explains(fault)) {
            return cutOff(fault, request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        String detail = "A fault of Dateline's own; its log tells more under request "
                + request.getAttribute(RequestIds.ATTRIBUTE);
        return answer(document(HttpStatus.INTERNAL_SERVER_ERROR, "fault", detail, request), new HttpHeaders());
    }

    /** A write may have been stored all the same where the answer of the database got lost; sent again, it is not stored twice. */
    private static ResponseEntity<Object> cutOff(Exception cutOff, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), cutOff.getMessage());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        String detail = "The database cannot be reached from here: try again, or another node";
        return answer(document(HttpStatus.SERVICE_UNAVAILABLE, "no-database", detail, request), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        FieldError error = unreadable.getCause() instanceof JacksonException broken
                ? BindingErrors.of(broken, null)
                : new FieldError("", "the body is missing or cannot be read", null);
        return problem(new InvalidInput(List.of(error)), ((ServletWebRequest) request).getRequest());
    }

    /** What Spring refuses itself: unknown paths, methods and media types, missing headers and the like. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        String name = known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        String detail = body instanceof ProblemDetail given ? given.getDetail() : refused.getMessage();
        FieldError error = null;
        if (refused instanceof HttpMediaTypeNotAcceptableException unacceptable) {
            detail = offered(unacceptable.getSupportedMediaTypes());
            error = new FieldError(HttpHeaders.ACCEPT, detail, request.getHeader(HttpHeaders.ACCEPT));
        }
        if (refused instanceof HttpMediaTypeNotSupportedException unsupported) {
            String sent = request.getHeader(HttpHeaders.CONTENT_TYPE);
            error = new FieldError(HttpHeaders.CONTENT_TYPE, taken(unsupported.getSupportedMediaTypes()), sent);
            detail = "Content-Type " + (sent == null ? "is missing, and " : "is '" + error.value() + "', and ")
                    + error.message();
        }
        if (refused instanceof HttpRequestMethodNotSupportedException unsupported
                && unsupported.getSupportedMethods() != null) {
            detail = unsupported.getMethod() + " is not offered here; " + listed(unsupported.getSupportedMethods());
        }
        ProblemDetail document =
                document(status, name, hint(known, detail), ((ServletWebRequest) request).getRequest());
        if (error != null) {
            document.setProperty("errors", List.of(error));
        }
        return answer(document, headers);
    }

    private static String taken(List<MediaType> types) {
        return types.isEmpty()
                ? "must name a media type, like application/json"
                : "must be " + types.stream().map(MediaType::toString).collect(Collectors.joining(" or "));
    }

    private static String listed(String[] methods) {
        List<String> sorted = Arrays.stream(methods).sorted().toList();
        int last = sorted.size() - 1;
        return last == 0
                ? sorted.get(0) + " is"
                : String.join(", ", sorted.subList(0, last)) + " and " + sorted.get(last) + " are";
    }

    private static String offered(List<MediaType> types) {
        return types.isEmpty()
                ? "The header Accept is malformed"
                : "Only " + MediaType.toString(types) + " can be answered here: ask for it with Accept";
    }

    private static @Nullable String hint(HttpStatus status, @Nullable String detail) {
        return status == HttpStatus.NOT_FOUND ? "There is nothing at this path; /docs lists what there is" : detail;
    }

    static ProblemDetail document(
            HttpStatusCode status, String name, @Nullable String detail, HttpServletRequest request) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail == null ? name : detail);
        document.setType(URI.create("/problems/" + name));
        document.setTitle(
                Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' '));
        // Two slashes at the beginning would be read as a host.
        document.setInstance(URI.create(request.getRequestURI().replaceFirst("^/+", "/")));
        return document;
    }

    private static ResponseEntity<Object> answer(ProblemDetail document, HttpHeaders headers) {
        return ResponseEntity.status(document.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
