package org.daylight.identity;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.persistence.Turns;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Gives and ends the posts of staff and the proxies of villages. Only an administrator of the body may. */
@ApplicationScoped
public class Posts {
    static final String TURN = "posts and proxies";

    private final Turns turns;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final IdentityConfig config;
    private final BodyTrees trees;
    private final Holders holders;

    Posts(Turns turns, Audit audit, Ids ids, Clock clock, IdentityConfig config, BodyTrees trees, Holders holders) {
        this.turns = turns;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
        this.trees = trees;
        this.holders = holders;
    }

    /** The person called {@code subject} with the posts held today, as far as their {@code roles} go. */
    @Transactional
    public Actor actor(String subject, Set<Role> roles) {
        var held = StaffPost.heldBy(subject, today()).stream()
                .filter(holders::counts)
                .toList();
        return new Actor(subject, roles, held, trees.committed());
    }

    @Transactional
    public MeView heldBy(Actor actor) {
        return new MeView(
                actor.subject(),
                actor.posts().stream()
                        .map(post -> new MeView.HeldPost(
                                post.role,
                                post.standsFor,
                                new MeView.Body(
                                        PublicBody.<PublicBody>findById(post.bodyId).code,
                                        PublicBodyState.currentOf(post.bodyId).orElseThrow().name)))
                        .toList());
    }

    @Transactional
    public PostView give(Actor actor, String subject, Role role, String bodyCode, LocalDate fromDay) {
        turns.await(TURN);
        var post = new StaffPost();
        post.id = ids.next();
        post.subject = subject;
        post.role = role;
        post.bodyId = administered(actor, bodyCode, "/body");
        post.fromDay = fromDay;
        if (StaffPost.count("subject = ?1 and role = ?2 and bodyId = ?3 and toDay is null", subject, role, post.bodyId)
                > 0) {
            throw new Refusal(ProblemType.CONFLICT, Words.of("此人已任此职", "This person holds the post already"));
        }
        post.persist();
        audit.record(Deed.of(actor.subject(), "post-given", "post", post.id, post.bodyId)
                .saying(role.code() + " " + subject));
        return PostView.of(post);
    }

    /** Ends a post with {@code toDay} as its last day. */
    @Transactional
    public PostView end(Actor actor, UUID id, LocalDate toDay) {
        turns.await(TURN);
        var post = administeredPost(actor, id);
        refuseEnded(post.toDay);
        refuseBefore(post.fromDay, toDay);
        post.toDay = toDay;
        audit.record(Deed.of(actor.subject(), "post-ended", "post", post.id, post.bodyId));
        return PostView.of(post);
    }

    @Transactional
    public PostView find(Actor actor, UUID id) {
        return PostView.of(administeredPost(actor, id));
    }

    @Transactional
    public ProxyView findProxy(Actor actor, UUID id) {
        return ProxyView.of(administeredProxy(actor, id));
    }

    /** Posts of the bodies that the actor administers, in the order in which they were given, those after {@code after}. */
    @Transactional
    public List<PostView> list(Actor actor, UUID after, int limit) {
        Set<UUID> bodies = actor.reach(Role.ADMIN);
        if (bodies.isEmpty()) {
            return List.of();
        }
        PanacheQuery<StaffPost> posts = after == null
                ? StaffPost.find("bodyId in ?1 and standsFor is null order by id", bodies)
                : StaffPost.find("bodyId in ?1 and standsFor is null and id > ?2 order by id", bodies, after);
        return posts.page(0, limit).stream().map(PostView::of).toList();
    }

    private static StaffPost administeredPost(Actor actor, UUID id) {
        return StaffPost.<StaffPost>findByIdOptional(id)
                .filter(held -> held.standsFor == null && actor.may(Role.ADMIN, held.bodyId))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private static BodyProxy administeredProxy(Actor actor, UUID id) {
        return BodyProxy.<BodyProxy>findByIdOptional(id)
                .filter(given -> actor.may(Role.ADMIN, given.villageId))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    /** A village (its administrator) lets {@code serving}'s staff act for it. */
    @Transactional
    public ProxyView giveProxy(Actor actor, String village, String serving, String basis, LocalDate fromDay) {
        turns.await(TURN);
        var proxy = new BodyProxy();
        proxy.id = ids.next();
        proxy.villageId = administered(actor, village, "/village");
        proxy.servingId = administered(actor, serving, "/serving");
        proxy.basis = basis;
        proxy.fromDay = fromDay;
        if (PublicBodyState.currentOf(proxy.villageId).orElseThrow().kind != BodyKind.VILLAGE) {
            throw invalid("/village", Words.of("只有村可以委托代办", "only a village gives a proxy"));
        }
        if (proxy.servingId.equals(proxy.villageId)) {
            throw invalid("/serving", Words.of("不能委托给自己", "must be another body than the village"));
        }
        if (BodyProxy.count("villageId = ?1 and servingId = ?2 and toDay is null", proxy.villageId, proxy.servingId)
                > 0) {
            throw new Refusal(ProblemType.CONFLICT, Words.of("委托已存在", "This proxy is in force already"));
        }
        proxy.persist();
        audit.record(Deed.of(actor.subject(), "proxy-given", "proxy", proxy.id, proxy.villageId)
                .saying(basis));
        return ProxyView.of(proxy);
    }

    @Transactional
    public ProxyView endProxy(Actor actor, UUID id, LocalDate toDay) {
        turns.await(TURN);
        var proxy = administeredProxy(actor, id);
        refuseEnded(proxy.toDay);
        refuseBefore(proxy.fromDay, toDay);
        proxy.toDay = toDay;
        audit.record(Deed.of(actor.subject(), "proxy-ended", "proxy", proxy.id, proxy.villageId));
        return ProxyView.of(proxy);
    }

    /** Today in the region's zone: what an absent day means. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    /** The body to be given people; one that has ended would give them nothing to reach. */
    private static UUID administered(Actor actor, String code, String pointer) {
        var body = PublicBody.coded(code).orElseThrow(() -> Refusal.of(ProblemType.FORBIDDEN));
        actor.require(Role.ADMIN, body.id);
        if (!PublicBodyState.isActive(body.id)) {
            throw invalid(pointer, Words.of("没有这个机构", "there is no such active body"));
        }
        return body.id;
    }

    private static Refusal invalid(String pointer, Words words) {
        return new Refusal(ProblemType.INVALID_CONTENT, List.of(Fault.at(pointer, words)));
    }

    private static void refuseEnded(LocalDate toDay) {
        if (toDay != null) {
            throw new Refusal(ProblemType.WRONG_STATE, Words.of("已经结束", "It has ended already"));
        }
    }

    private static void refuseBefore(LocalDate fromDay, LocalDate toDay) {
        if (toDay.isBefore(fromDay)) {
            throw invalid("/toDay", Words.of("不能早于起始日", "must not be before the first day"));
        }
    }
}
