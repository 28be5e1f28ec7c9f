package io.dateline.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before any of our code sees it, a malformed address for one, is answered as a problem document too. */
@Component
class TomcatWiring implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** The sets of EDTF, as they are typed, have letters that an address has only as %XX. */
    private static final String OF_DATES = "[]{}";

    /** A page has five links that each repeat the whole address; an answer that has no room for them would be a 500. */
    private static final int ANSWERED = 6;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("relaxedQueryChars", OF_DATES);
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxHttpResponseHeaderSize(ANSWERED * http.getMaxHttpRequestHeaderSize());
            }
        });
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** Named to Tomcat by its class name, which makes it by its constructor. */
    public static class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable throwable) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            int status = response.getStatus();
            String title = title(status);
            String document =
                    """
                    {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}
                    """.formatted(title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, status, detail(status));
            try {
                response.setContentType("application/problem+json");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter().write(document);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // The client has left; there is nobody to tell.
            }
        }

        private static String title(int status) {
            HttpStatus known = HttpStatus.resolve(status);
            return known == null || known == HttpStatus.BAD_REQUEST ? "Malformed request" : known.getReasonPhrase();
        }

        /** Tomcat does not tell what it found: where it may be several things, all are named. */
        private static String detail(int status) {
            return switch (status) {
                case 400 ->
                    "The request is malformed or too long. In its address, letters other than those of RFC 3986 are written"
                            + " as %XX, in UTF-8, and %2F and %00 may not be; a header is a name, a colon and a value"
                            + " without control characters; Host and Content-Length must be right; and address and headers"
                            + " together may not be longer than the server takes, 8 kB unless it is set otherwise";
                case 414 -> "The address is too long";
                case 417 -> "The header Expect asks for what is not offered; only 100-continue is";
                case 431 -> "The headers are too long";
                case 501 -> "The method, or the Transfer-Encoding, is one that this server does not know";
                case 505 -> "This version of HTTP is not spoken here; HTTP/1.1 is";
                default ->
                    status < 500
                            ? "The request cannot be answered as it was sent"
                            : "A fault of Dateline's own; its log tells more";
            };
        }
    }
}
