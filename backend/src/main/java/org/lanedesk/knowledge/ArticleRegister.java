package org.lanedesk.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.Kind;
import org.lanedesk.shared.register.Register;

/** How articles are written: title and words in each language, and who reads them (D05). */
public final class ArticleRegister {
    private static final List<String> AUDIENCES = List.of("public", "employees", "agents");

    private ArticleRegister() {}

    public static Register of() {
        return Register.of("article", "article")
                .required("name", "title", Kind.NAME)
                .required("body", Kind.NAME)
                .required("audience", Kind.TEXT)
                .filled("audience", () -> "public")
                .orderedBy("t.key")
                .searchedBy("t.key ilike :q or t.title::text ilike :q or t.body::text ilike :q")
                .guarded(ArticleRegister::audience);
    }

    private static List<Problem.FieldError> audience(@Nullable Map<String, Object> before, Map<String, Object> given) {
        Object wanted = given.get("audience");
        return wanted == null || AUDIENCES.contains(wanted.toString())
                ? List.of()
                : List.of(new Problem.FieldError("audience", "field.value"));
    }
}
