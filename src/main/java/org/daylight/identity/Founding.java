package org.daylight.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.persistence.Turns;
import org.jboss.logging.Logger;

/**
 * The founding state of a new instance: its bodies and first posts, from one file, before the first public act (number
 * 0). Later changes are public acts.
 */
@ApplicationScoped
public class Founding {
    private static final Logger LOG = Logger.getLogger(Founding.class);
    private static final String CLASSPATH = "classpath:";

    private final IdentityConfig config;
    private final ObjectMapper json;
    private final Audit audit;
    private final Ids ids;
    private final Turns turns;

    Founding(IdentityConfig config, ObjectMapper json, Audit audit, Ids ids, Turns turns) {
        this.config = config;
        this.json = json;
        this.audit = audit;
        this.ids = ids;
        this.turns = turns;
    }

    /**
     * The file's form.
     *
     * @param demo true when people and bodies are made up; production refuses such posts
     * @param bodies parents before children
     */
    public record Document(boolean demo, List<BodyDraft> bodies, List<Post> posts, List<Proxy> proxies) {}

    /** A first post, for a body of the same file. */
    public record Post(String subject, Role role, String body, LocalDate fromDay) {}

    /** A first proxy, between bodies of the same file. */
    public record Proxy(String village, String serving, String basis, LocalDate fromDay) {}

    @Transactional
    void atStart(@Observes @Priority(100) StartupEvent event) {
        if (config.founding().isEmpty()) {
            return;
        }
        // Several processes may start on an empty database.
        turns.await("founding");
        if (PublicBody.count() == 0) {
            found(read(config.founding().get()));
        }
    }

    /** Writes the founding state; the database refuses it once anything has been numbered. */
    @Transactional
    public void found(Document document) {
        var byCode = new HashMap<String, UUID>();
        document.bodies().forEach(draft -> foundBody(draft, byCode));
        document.posts().forEach(post -> foundPost(post, document.demo(), byCode));
        document.proxies().forEach(proxy -> foundProxy(proxy, byCode));
        LOG.infof(
                "founded %d bodies and %d posts",
                document.bodies().size(), document.posts().size());
    }

    private void foundBody(BodyDraft draft, Map<String, UUID> byCode) {
        var body = new PublicBody();
        body.id = ids.next();
        body.code = draft.code();
        body.persist();
        byCode.put(body.code, body.id);
        var parent = byCode.get(draft.parent());
        var supervising = draft.supervising() == null ? parent : byCode.get(draft.supervising());
        var state = PublicBodyState.first(ids.next(), body, draft, parent, supervising);
        state.persist();
        audit.record(
                Deed.of("founding", "body-founded", "body", body.id, body.id).moving(null, state.status));
    }

    private void foundPost(Post post, boolean demo, Map<String, UUID> byCode) {
        var held = new StaffPost();
        held.id = ids.next();
        held.subject = post.subject();
        held.role = post.role();
        held.bodyId = byCode.get(post.body());
        held.fromDay = post.fromDay();
        held.demo = demo;
        held.persist();
        audit.record(Deed.of("founding", "post-given", "post", held.id, held.bodyId));
    }

    private void foundProxy(Proxy proxy, Map<String, UUID> byCode) {
        var given = new BodyProxy();
        given.id = ids.next();
        given.villageId = byCode.get(proxy.village());
        given.servingId = byCode.get(proxy.serving());
        given.basis = proxy.basis();
        given.fromDay = proxy.fromDay();
        given.persist();
        audit.record(Deed.of("founding", "proxy-given", "proxy", given.id, given.villageId));
    }

    private Document read(String location) {
        try (var in = open(location)) {
            return json.readValue(in, Document.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the founding file " + location + " cannot be read", e);
        }
    }

    private static InputStream open(String location) throws IOException {
        return location.startsWith(CLASSPATH)
                ? Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream(location.substring(CLASSPATH.length()))
                : Files.newInputStream(Path.of(location));
    }
}
