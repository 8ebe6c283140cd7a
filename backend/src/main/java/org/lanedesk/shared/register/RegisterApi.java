package org.lanedesk.shared.register;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What the controllers of registers have in common: typed answers with the version as ETag. */
public final class RegisterApi<V> {
    private final RegisterStore store;
    private final JsonMapper mapper;
    private final Register register;
    private final Class<V> view;

    public RegisterApi(RegisterStore store, JsonMapper mapper, Register register, Class<V> view) {
        this.store = store;
        this.mapper = mapper;
        this.register = register;
        this.view = view;
    }

    public Page<V> list(Asked asked) {
        Page<Map<String, Object>> page = store.list(register, asked);
        return new Page<>(page.items().stream().map(this::view).toList(), page.nextCursor(), null);
    }

    public ResponseEntity<V> get(String id) {
        return answer(ResponseEntity.ok(), store.get(register, id));
    }

    public ResponseEntity<V> create(Map<String, Object> body) {
        return created(store.create(register, body));
    }

    /** An entry that was just made, with its address. */
    public ResponseEntity<V> created(Map<String, Object> entry) {
        URI place = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .path("/{id}")
                .build(entry.get(register.id()));
        return answer(ResponseEntity.created(place), entry);
    }

    public ResponseEntity<V> edit(String id, @Nullable String ifMatch, Map<String, Object> patch) {
        return answer(store.edit(register, id, ifMatch, patch));
    }

    public ResponseEntity<V> answer(Map<String, Object> entry) {
        return answer(ResponseEntity.ok(), entry);
    }

    private ResponseEntity<V> answer(ResponseEntity.BodyBuilder answer, Map<String, Object> entry) {
        return answer.eTag("\"" + entry.get("version") + "\"").body(view(entry));
    }

    private V view(Map<String, Object> entry) {
        return mapper.convertValue(entry, view);
    }
}
