package io.dateline.platform;

import io.dateline.log.FreeSpace;
import io.dateline.log.NeedsNoSpace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what may write, a replay for one, while the disk is nearly full. */
@Component
class WritesNeedSpace implements HandlerInterceptor {

    private final FreeSpace space;

    WritesNeedSpace(FreeSpace space) {
        this.space = space;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean writes = !Reads.are(request) && request.getRequestURI().startsWith("/api/");
        boolean little = handler instanceof HandlerMethod method && method.hasMethodAnnotation(NeedsNoSpace.class);
        if (writes && (!little || space.isOut())) {
            space.demand();
        }
        return true;
    }
}
