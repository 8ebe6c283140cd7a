package org.lanedesk.sample.web;

import java.util.List;
import java.util.Map;
import org.lanedesk.sample.RemoveSample;
import org.lanedesk.sample.SampleDesk;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sample desk's people for one-click sign-in, and the button that removes it all; 404 on a desk of one's own. */
@RestController
@RequestMapping("/api/v1/sample")
class SampleController {
    private final SampleDesk sample;
    private final RemoveSample remove;

    SampleController(SampleDesk sample, RemoveSample remove) {
        this.sample = sample;
        this.remove = remove;
    }

    @GetMapping("/people")
    @Access(open = true)
    List<Map<String, Object>> people(java.util.Locale locale) {
        require();
        return sample.cards(locale);
    }

    @DeleteMapping
    @Access(Right.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove() {
        require();
        remove.remove();
    }

    private void require() {
        if (!sample.loaded()) {
            throw Problem.notFound("sample", "desk");
        }
    }
}
