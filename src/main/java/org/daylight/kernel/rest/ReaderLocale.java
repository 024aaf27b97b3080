package org.daylight.kernel.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import org.daylight.kernel.text.Languages;
import org.daylight.kernel.text.Words;

/** The language of whoever sent the current request, by {@code Accept-Language}. */
@RequestScoped
public class ReaderLocale {
    private final CurrentVertxRequest request;

    public ReaderLocale(CurrentVertxRequest request) {
        this.request = request;
    }

    /** One of {@link Languages#ALL}. */
    public Locale locale() {
        return Languages.preferred(request.getCurrent().request().getHeader("Accept-Language"));
    }

    /** {@code words} in that language. */
    public String say(Words words) {
        return words.in(locale());
    }

    /** The value of {@code Content-Language}: {@code zh-CN} or {@code en}. */
    public String tag() {
        return locale().toLanguageTag();
    }
}
