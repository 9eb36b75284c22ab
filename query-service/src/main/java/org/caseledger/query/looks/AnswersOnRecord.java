package org.caseledger.query.looks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.HandlerMethodReturnValueHandlerComposite;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Calls controllers as ever, and stands between what they return and everything that becomes of it: headers, {@code 304}, bodies, files. */
final class AnswersOnRecord extends RequestMappingHandlerAdapter {
    private final LookRecorder recorder;

    AnswersOnRecord(LookRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        HandlerMethodReturnValueHandlerComposite usual = new HandlerMethodReturnValueHandlerComposite();
        usual.addHandlers(getReturnValueHandlers());
        setReturnValueHandlers(List.of(new OnceRecorded(usual)));
    }

    /** What the method says by throwing waits as well: that nothing can be told now is told of what was found alone. */
    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        try {
            return super.handleInternal(request, response, handler);
        } catch (RuntimeException refusal) {
            recorder.awaitBegun(request);
            throw refusal;
        }
    }

    private final class OnceRecorded implements HandlerMethodReturnValueHandler {
        private final HandlerMethodReturnValueHandler usual;

        OnceRecorded(HandlerMethodReturnValueHandler usual) {
            this.usual = usual;
        }

        @Override
        public boolean supportsReturnType(MethodParameter type) {
            return usual.supportsReturnType(type);
        }

        @Override
        public void handleReturnValue(
                @Nullable Object returned,
                MethodParameter type,
                ModelAndViewContainer container,
                NativeWebRequest request)
                throws Exception {
            OnRecord onRecord = type.getMethodAnnotation(OnRecord.class);
            if (onRecord != null) {
                HttpServletRequest asked =
                        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class), "of a servlet");
                recorder.await(type, onRecord, asked, returned);
            }
            usual.handleReturnValue(returned, type, container, request);
        }
    }
}
