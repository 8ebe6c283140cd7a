package org.lanedesk.studio;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.studio.diff.Change;
import org.lanedesk.studio.diff.ModelDiff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A release that somebody else looks at first, or that waits for its time (S11, S18). */
@Component
public class ReleaseReview {
    private final ReleaseRequests requests;
    private final ModelDrafts drafts;
    private final Models models;
    private final Publishing publishing;
    private final FourEyes eyes;
    private final UnitOfWork work;
    private final DomainClock clock;
    private final ApplicationEventPublisher events;

    ReleaseReview(
            ReleaseRequests requests,
            ModelDrafts drafts,
            Models models,
            Publishing publishing,
            FourEyes eyes,
            UnitOfWork work,
            DomainClock clock,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.drafts = drafts;
        this.models = models;
        this.publishing = publishing;
        this.eyes = eyes;
        this.work = work;
        this.clock = clock;
        this.events = events;
    }

    /** What one draft of a request changes against what is live. */
    public record Changed(String kind, String key, int version, boolean moved, List<Change> changes) {}

    public List<ReleaseRequest> all(boolean onlyOpen) {
        return requests.all(onlyOpen);
    }

    public ReleaseRequest get(UUID id) {
        return requests.get(id, false);
    }

    /**
     * Asks for a release. With a time, and from somebody who may publish alone, it is planned at once.
     *
     * @param at null = as soon as it is approved
     * @param review somebody else shall look at it, also when the author may publish
     * @throws Refused when it could not be published as it is
     */
    public ReleaseRequest ask(
            List<Publishing.Ref> refs,
            String comment,
            @Nullable Instant at,
            boolean review,
            Actor actor,
            Locale locale) {
        if (refs.isEmpty()) {
            throw Problem.invalid("models", "field.required");
        }
        if (at != null && !at.isAfter(clock.instant())) {
            throw Problem.invalid("at", "studio.pastTime");
        }
        List<ReleaseRequest.Part> parts = refs.stream()
                .distinct()
                .map(ref -> new ReleaseRequest.Part(
                        ref.kind(), ref.key(), draft(ref).revision()))
                .toList();
        for (ReleaseRequest.Part part : parts) {
            requests.waitingFor(part).ifPresent(other -> {
                throw Problem.of(409, "studio.alreadyAsked", part.key(), other.authorName());
            });
        }
        publishing.check(refs);
        boolean alone = at != null && !review && !eyes.on() && may(refs, actor);
        String state = alone ? ReleaseRequest.PLANNED : ReleaseRequest.ASKED;
        UUID id = Ids.next();
        return work.get(() -> {
            ReleaseRequest wish = requests.add(
                    new ReleaseRequest(
                            id,
                            actor.id(),
                            actor.name(),
                            clock.instant(),
                            comment,
                            parts,
                            at,
                            state,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null),
                    locale);
            told(wish, state, actor);
            return wish;
        });
    }

    /** @return what the request changes; only while it waits */
    public List<Changed> changes(UUID id) {
        ReleaseRequest wish = get(id);
        return wish.models().stream()
                .filter(part -> wish.open())
                .map(part -> {
                    Optional<Model> live = models.find(part.kind(), part.key());
                    Model work = models.work(part.kind(), part.key());
                    int revision = drafts.find(part.kind(), part.key())
                            .map(Draft::revision)
                            .orElse(0);
                    Model before = live.orElse(work.with(""));
                    List<Change> changes = live.isEmpty() ? List.of() : ModelDiff.of(before, work);
                    int version = live.map(Model::version).orElse(0);
                    return new Changed(part.kind(), part.key(), version, revision != part.revision(), changes);
                })
                .toList();
    }

    /** Publishes, or plans for the wished time. */
    public ReleaseRequest approve(UUID id, @Nullable String words, Actor actor) {
        ReleaseRequest wish = waiting(id, ReleaseRequest.ASKED);
        allowed(wish, actor);
        if (wish.at() != null && wish.at().isAfter(clock.instant())) {
            work.run(() -> {
                waiting(id, ReleaseRequest.ASKED);
                requests.decided(id, ReleaseRequest.PLANNED, actor, words);
                told(wish, ReleaseRequest.PLANNED, actor);
            });
        } else {
            bring(wish, actor, () -> {
                waiting(id, ReleaseRequest.ASKED);
                allowed(wish, actor);
                requests.decided(id, ReleaseRequest.PUBLISHED, actor, words);
                told(wish, "approved", actor);
            });
        }
        return get(id);
    }

    /** @throws Problem 422 without words */
    public ReleaseRequest giveBack(UUID id, @Nullable String words, Actor actor) {
        if (words == null || words.isBlank()) {
            throw Problem.invalid("words", "studio.wordsMissing");
        }
        return work.get(() -> {
            ReleaseRequest wish = waiting(id, ReleaseRequest.ASKED);
            if (!may(wish.refs(), actor)) {
                throw Problem.of(403, "auth.forbidden");
            }
            requests.decided(id, ReleaseRequest.RETURNED, actor, words.strip());
            told(wish, ReleaseRequest.RETURNED, actor);
            return get(id);
        });
    }

    /** By its author or by who may publish it. */
    public ReleaseRequest cancel(UUID id, Actor actor) {
        return work.get(() -> {
            ReleaseRequest wish = requests.get(id, true);
            if (!wish.open() && !wish.state().equals(ReleaseRequest.FAILED)) {
                throw Problem.of(409, "studio.requestOver");
            }
            if (!wish.author().equals(actor.id()) && !may(wish.refs(), actor)) {
                throw Problem.of(403, "auth.forbidden");
            }
            requests.decided(id, ReleaseRequest.CANCELLED, null, null);
            told(wish, ReleaseRequest.CANCELLED, actor);
            return get(id);
        });
    }

    /**
     * Publishes a plan whose time has come.
     *
     * @throws Problem 409 when another node has done so, or when a draft was changed since
     */
    void due(ReleaseRequest wish, Actor actor) {
        bring(wish, actor, () -> {
            waiting(wish.id(), ReleaseRequest.PLANNED);
            told(wish, ReleaseRequest.PUBLISHED, actor);
        });
    }

    private void bring(ReleaseRequest wish, Actor actor, Runnable first) {
        wish.models().forEach(this::unchanged);
        publishing.approved(
                wish.refs(),
                wish.comment(),
                actor,
                () -> {
                    first.run();
                    wish.models().forEach(this::unchanged);
                },
                release -> requests.published(wish.id(), release));
    }

    private void unchanged(ReleaseRequest.Part part) {
        Draft now = draft(new Publishing.Ref(part.kind(), part.key()));
        if (now.revision() != part.revision()) {
            throw Problem.of(409, "studio.changedSince", part.key(), now.authorName());
        }
    }

    private void allowed(ReleaseRequest wish, Actor actor) {
        if (!may(wish.refs(), actor)) {
            throw Problem.of(403, "auth.forbidden");
        }
        boolean own = wish.author().equals(actor.id())
                || wish.refs().stream().anyMatch(ref -> draft(ref).authors().contains(actor.id()));
        if (own && eyes.on()) {
            throw Problem.of(403, "studio.ownWork");
        }
    }

    /** Tables may be published by who edits rules; everything else by publishers. */
    private static boolean may(List<Publishing.Ref> refs, Actor actor) {
        return actor.may(Right.PUBLISH)
                || (actor.may(Right.RULES_EDIT)
                        && refs.stream().allMatch(ref -> ref.kind().equals(Model.TABLE)));
    }

    private ReleaseRequest waiting(UUID id, String state) {
        ReleaseRequest wish = requests.get(id, true);
        if (!wish.state().equals(state)) {
            throw Problem.of(409, "studio.requestOver");
        }
        return wish;
    }

    private Draft draft(Publishing.Ref ref) {
        return drafts.find(ref.kind(), ref.key()).orElseThrow(() -> Problem.of(409, "studio.noDraft", ref.key()));
    }

    private void told(ReleaseRequest wish, String what, Actor actor) {
        events.publishEvent(new Audited(
                "release." + what,
                "release request " + wish.id(),
                Map.of("state", wish.state()),
                Map.of("models", wish.models().toString(), "comment", wish.comment()),
                actor.id()));
    }
}
