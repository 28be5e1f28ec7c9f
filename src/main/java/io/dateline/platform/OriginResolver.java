package io.dateline.platform;

import io.dateline.document.Texts;
import io.dateline.log.Origin;
import io.dateline.problem.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads from a request who wants the change: {@code Dateline-Author}, the user agent, and the request's id. */
@Component
class OriginResolver implements HandlerMethodArgumentResolver {

    static final String AUTHOR = "Dateline-Author";
    private static final int LONGEST = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Origin.class;
    }

    @Override
    public Origin resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        String author = text(request.getHeader(AUTHOR));
        if (author != null && (!Texts.isSeen(author) || author.length() > LONGEST)) {
            throw new InvalidInput(AUTHOR, "must have 1 to " + LONGEST + " characters that can be seen", author);
        }
        return new Origin(
                author == null ? "anonymous" : author.strip(),
                shortened(text(request.getHeader("User-Agent"))),
                String.valueOf(request.getAttribute(RequestIds.ATTRIBUTE)));
    }

    /**
     * A header has bytes, and Tomcat makes a letter of each (RFC 9110, section 5.5). Most programs send UTF-8; what cannot be that is
     * left as the Latin-1 of a browser.
     */
    private static @Nullable String text(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException latin) {
            return header;
        }
    }

    private static String shortened(@Nullable String client) {
        return client == null ? "unknown" : client.substring(0, Math.min(client.length(), LONGEST));
    }
}
