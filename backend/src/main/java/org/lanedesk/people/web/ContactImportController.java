package org.lanedesk.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.ContactImport;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.work.Work;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many customers from one file, in the background (H29). */
@RestController
@RequestMapping("/api/v1/contact-imports")
@Access({Right.SUPERVISE, Right.SETTINGS_EDIT})
class ContactImportController {
    private final ContactImport imports;
    private final CurrentUser user;

    ContactImportController(ContactImport imports, CurrentUser user) {
        this.imports = imports;
        this.user = user;
    }

    record Begun(UUID id) {}

    @PostMapping(consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Begin to take in customers from a file",
            description = "UTF-8 with a head line: email, and if wanted name and company (its key or name). Known"
                    + " addresses get the name and company of the file. /work/{id} says how far it is.")
    Begun begin(@RequestParam(defaultValue = "") String name, @RequestBody(required = false) byte @Nullable [] file) {
        return new Begun(imports.begin(file == null ? new byte[0] : file, name, user.get()));
    }

    @GetMapping("/last")
    @Operation(summary = "My newest import, wherever it stands")
    Work last() {
        return imports.last(user.get()).orElseThrow(() -> Problem.notFound("import", "last"));
    }

    @GetMapping("/{id}/failures")
    @Operation(summary = "The rows that were not taken in, each with its reason; at most 1,000")
    Page<ContactImport.Failure> failures(@PathVariable UUID id) {
        return Page.all(imports.failures(id, user.get()));
    }
}
