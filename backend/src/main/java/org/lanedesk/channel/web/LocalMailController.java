package org.lanedesk.channel.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lanedesk.channel.MailReader;
import org.lanedesk.channel.ParsedMail;
import org.lanedesk.channel.email.MailDefaults;
import org.lanedesk.channel.local.LocalMail;
import org.lanedesk.channel.local.LocalMails;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the mail server inside the product received at outside addresses; 404 where a real mail server is configured. */
@RestController
@RequestMapping("/api/v1/dev/mail")
@Access(open = true)
class LocalMailController {
    private final LocalMails mails;
    private final MailDefaults defaults;

    LocalMailController(LocalMails mails, MailDefaults defaults) {
        this.mails = mails;
        this.defaults = defaults;
    }

    /** @param to part of a recipient's address */
    @GetMapping
    Page<LocalMailView> list(@RequestParam(defaultValue = "") String to) {
        local();
        return Page.all(
                mails.list(to).stream().limit(200).map(LocalMailView::of).toList());
    }

    @GetMapping("/{id}")
    LocalMailView get(@PathVariable UUID id) {
        return LocalMailView.of(mail(id));
    }

    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .body(mail(id).raw());
    }

    @GetMapping("/{id}/attachments/{index}")
    ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable int index) {
        List<ParsedMail.Attachment> all = MailReader.read(mail(id).raw()).attachments();
        if (index < 0 || index >= all.size()) {
            throw Problem.notFound("attachment", index);
        }
        ParsedMail.Attachment file = all.get(index);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.bytes());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        local();
        mails.clear();
    }

    private LocalMail mail(UUID id) {
        local();
        return mails.get(id).orElseThrow(() -> Problem.notFound("mail", id));
    }

    private void local() {
        if (!defaults.local()) {
            throw Problem.notFound("page", "mail");
        }
    }
}
