package org.daylight.disclosure.matter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.daylight.kernel.json.CanonicalJson;

/** Courses as matters keep them: later rules do not change how a matter goes that was opened before. */
@ApplicationScoped
class CourseTexts {
    private final ObjectMapper json;

    CourseTexts(ObjectMapper json) {
        this.json = json;
    }

    String text(Course course) {
        return new String(CanonicalJson.bytes(course), StandardCharsets.UTF_8);
    }

    Course course(StagedMatter matter) {
        try {
            return json.readValue(matter.course, Course.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored course is one", e);
        }
    }
}
