package org.lanedesk.studio;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes planned releases when their time has come; one node does, and a plan that cannot be published says why. */
@Component
class PlannedReleases {
    private static final Logger LOG = LoggerFactory.getLogger(PlannedReleases.class);
    private static final int AT_ONCE = 20;
    private final ReleaseRequests requests;
    private final ReleaseReview review;

    PlannedReleases(ReleaseRequests requests, ReleaseReview review) {
        this.requests = requests;
        this.review = review;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 2_000)
    void publishDue() {
        for (int i = 0; i < AT_ONCE; i++) {
            var due = requests.lease();
            if (due.isEmpty()) {
                return;
            }
            publish(due.get());
        }
    }

    private void publish(ReleaseRequests.Due due) {
        ReleaseRequest wish = due.wish();
        UUID by = Objects.requireNonNullElse(wish.reviewer(), wish.author());
        String name = Objects.requireNonNullElse(wish.reviewerName(), wish.authorName());
        LocaleContextHolder.setLocale(due.locale());
        try {
            review.due(wish, new Actor(by, name, name, Set.of(), Set.of(), due.locale(), null));
        } catch (Refused refused) {
            requests.failed(
                    wish.id(),
                    "studio.planRefused",
                    refused.findings().stream()
                            .map(f -> new ReleaseRequest.Said(f.file(), f.element(), f.message()))
                            .toList());
        } catch (Problem problem) {
            requests.failed(wish.id(), Reason.of(problem.code(), problem.args()), List.of());
        } catch (RuntimeException e) {
            // the lease runs out and it is tried again
            LOG.error("Planned release {} could not be published", wish.id(), e);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
