package io.dateline.platform;

import io.dateline.problem.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a body that comes with a DELETE: nobody reads it, and what it says would be asked for as if it were missing. */
@Component
class NoBodyToDelete implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("DELETE")
                && (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null)) {
            throw new InvalidInput(
                    "", "a DELETE is taken without a body: say what it has in the query, as by ?reason=…", null);
        }
        return true;
    }
}
