package io.dateline.platform;

import io.dateline.imports.ImportSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a body that is larger than configured, by its announced length or while it is read. An import and a log may be larger than others. */
@Component
class BodyLimit extends OncePerRequestFilter {

    private final DatelineSettings settings;
    private final ImportSettings imports;
    private final HandlerExceptionResolver handlerExceptionResolver;

    /** Lazy: filters are made while Tomcat starts, and what goes wrong there is told among pages of Tomcat's own. */
    BodyLimit(
            DatelineSettings settings,
            ImportSettings imports,
            @Lazy HandlerExceptionResolver handlerExceptionResolver) {
        this.settings = settings;
        this.imports = imports;
        this.handlerExceptionResolver = handlerExceptionResolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            handlerExceptionResolver.resolveException(request, response, null, new BodyTooLarge(most));
            return;
        }
        chain.doFilter(new Limited(request, most), response);
    }

    private long most(String path) {
        return switch (path) {
            case ImportSettings.PATH -> imports.maxBody().toBytes();
            case "/api/v1/log" -> settings.maxLog().toBytes();
            default -> settings.maxBody().toBytes();
        };
    }

    private static class Limited extends HttpServletRequestWrapper {

        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), most);
        }
    }

    private static class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private long read;

        Counting(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int available() throws IOException {
            return body.available();
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = body.read(into, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new BodyTooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
