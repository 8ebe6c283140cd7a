package org.lanedesk.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.lanedesk.people.Deputies;
import org.lanedesk.people.Users;
import org.lanedesk.people.web.DeputyController.DeputyJson;
import org.lanedesk.people.web.DeputyController.NewDeputy;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deputies of somebody who is away and did not name one himself (H27). */
@RestController
@RequestMapping("/api/v1/people/{person}/deputies")
@Access(Right.ADMIN)
class PersonDeputyController {
    private final Deputies deputies;
    private final Users users;

    PersonDeputyController(Deputies deputies, Users users) {
        this.deputies = deputies;
        this.users = users;
    }

    @GetMapping
    @Operation(summary = "Deputies of a person, in force and to come")
    Page<DeputyJson> list(@PathVariable UUID person) {
        List<Deputies.Deputy> all = deputies.of(users.get(person).id());
        return Page.all(all.stream().map(d -> DeputyController.json(users, d)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Name a deputy of a person for some days")
    DeputyJson add(@PathVariable UUID person, @RequestBody NewDeputy body) {
        return DeputyController.json(
                users, DeputyController.name(deputies, users, users.get(person).id(), body));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a deputy of a person back")
    void remove(@PathVariable UUID person, @PathVariable UUID id) {
        deputies.remove(person, id);
    }
}
