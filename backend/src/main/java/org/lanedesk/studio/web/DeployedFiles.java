package org.lanedesk.studio.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.studio.FileText;
import org.lanedesk.studio.Finding;
import org.lanedesk.studio.ModelKeys;
import org.lanedesk.studio.Refused;
import org.lanedesk.studio.StudioWords;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files of a deployment, none of them dropped or guessed at (S21). */
@Component
class DeployedFiles {
    private final StudioWords words;

    DeployedFiles(StudioWords words) {
        this.words = words;
    }

    /**
     * @return names → text
     * @throws Refused when two have the same name, or one is not written as it says
     */
    Map<String, String> of(MultipartHttpServletRequest request) throws IOException {
        Map<String, MultipartFile> parts = new LinkedHashMap<>();
        for (List<MultipartFile> named : request.getMultiFileMap().values()) {
            for (MultipartFile part : named) {
                String file = part.getOriginalFilename() == null ? part.getName() : part.getOriginalFilename();
                MultipartFile other = file.isBlank() ? null : parts.putIfAbsent(file, part);
                if (other != null) {
                    throw refused(file, "studio.sameFile", file, other.getName(), part.getName());
                }
            }
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, MultipartFile> part : parts.entrySet()) {
            files.put(part.getKey(), text(part.getKey(), part.getValue().getBytes()));
        }
        return files;
    }

    private String text(String file, byte[] bytes) {
        String kind = ModelKeys.kind(file);
        if (kind.isEmpty()) {
            // its kind is refused with better words
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try {
            return FileText.of(kind, bytes);
        } catch (FileText.Undecodable e) {
            throw refused(file, "studio.undecodable", file, e.encoding());
        }
    }

    private Refused refused(String file, String code, Object... args) {
        return new Refused(
                List.of(new Finding(file, null, null, null, null, file, code, words.of(code, args), Finding.ERROR)));
    }
}
