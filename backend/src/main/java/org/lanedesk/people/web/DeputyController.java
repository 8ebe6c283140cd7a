package org.lanedesk.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Deputies;
import org.lanedesk.people.Deputies.Deputy;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
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

/** My deputies: who is offered my approvals and tasks while I am away. */
@RestController
@RequestMapping("/api/v1/me/deputies")
@Access(Right.SELF)
class DeputyController {
    private final Deputies deputies;
    private final Users users;
    private final CurrentUser user;

    DeputyController(Deputies deputies, Users users, CurrentUser user) {
        this.deputies = deputies;
        this.users = users;
        this.user = user;
    }

    /** @param deputy id, login or mail address of the colleague */
    record NewDeputy(
            @Nullable String deputy,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay) {}

    record Who(UUID id, String name) {}

    record DeputyJson(UUID id, Who deputy, LocalDate fromDay, LocalDate toDay) {}

    @GetMapping
    @Operation(summary = "My deputies, in force and to come")
    Page<DeputyJson> list() {
        List<Deputy> all = deputies.of(user.get().id());
        return Page.all(all.stream().map(d -> json(users, d)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Name a deputy for some days")
    DeputyJson add(@RequestBody NewDeputy body) {
        return json(users, name(deputies, users, user.get().id(), body));
    }

    /** @throws Problem 422 naming the field that is wrong */
    static Deputy name(Deputies deputies, Users users, UUID person, NewDeputy body) {
        if (body.deputy() == null || body.deputy().isBlank()) {
            throw Problem.invalid("deputy", "field.required");
        }
        if (body.fromDay() == null || body.toDay() == null) {
            throw Problem.invalid(body.fromDay() == null ? "fromDay" : "toDay", "field.required");
        }
        return deputies.name(person, find(users, body.deputy()), body.fromDay(), body.toDay());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a deputy back")
    void remove(@PathVariable UUID id) {
        deputies.remove(user.get().id(), id);
    }

    private static UUID find(Users users, String text) {
        if (text.matches("[0-9a-fA-F-]{36}")) {
            return UUID.fromString(text);
        }
        return users.byLogin(text)
                .or(() -> users.byEmail(text))
                .map(User::id)
                .orElseThrow(() -> Problem.invalid("deputy", "field.noSuch"));
    }

    static DeputyJson json(Users users, Deputy d) {
        return new DeputyJson(d.id(), new Who(d.deputy(), users.get(d.deputy()).name()), d.fromDay(), d.toDay());
    }
}
