package org.lanedesk.file.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.lanedesk.file.Files;
import org.lanedesk.file.StoredFile;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Right;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads and downloads. What others sent is never opened as a page of ours. */
@RestController
@RequestMapping("/api/v1/files")
@Access(Right.SELF)
class FileController {
    /** types a browser only draws; SVG is not among them since it can hold scripts */
    private static final Set<String> DRAWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Files files;
    private final CurrentUser user;

    FileController(Files files, CurrentUser user) {
        this.files = files;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StoredFile upload(@RequestParam("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        String type = file.getContentType();
        return files.store(name == null ? "" : name, type == null ? "" : type, file.getBytes());
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        StoredFile file = files.visible(id, user.get());
        boolean drawn = DRAWN.contains(file.contentType());
        ContentDisposition disposition = (drawn ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(file.sha256())
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(files.bytes(id));
    }
}
