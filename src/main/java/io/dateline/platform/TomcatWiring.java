package io.dateline.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before any of our code sees it, a malformed address for one, is answered as a problem document too. */
@Component
class TomcatWiring implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
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
            String document = """
                    {"type":"/problems/malformed-request","title":"Malformed request","status":%d,\
                    "detail":"The address or a header is malformed: letters other than those of RFC 3986 are written as %%XX"}
                    """.formatted(response.getStatus());
            try {
                response.setContentType("application/problem+json");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter().write(document);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // The client has left; there is nobody to tell.
            }
        }
    }
}
