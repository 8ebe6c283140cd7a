package org.lanedesk.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key that signs reply tokens: made at the first start, the same for all nodes. */
@Component
class TokenKey {
    private static final String SETTING = "channel.tokenKey";
    private final JdbcClient db;
    private volatile @Nullable SecretKeySpec key;

    TokenKey(JdbcClient db) {
        this.db = db;
    }

    byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            db.sql("insert into node_setting (key, value) values (?, ?) on conflict do nothing")
                    .params(SETTING, HexFormat.of().formatHex(fresh))
                    .update();
            String hex = db.sql("select value from node_setting where key = ?")
                    .param(SETTING)
                    .query(String.class)
                    .single();
            known = new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA256");
            // kept only once it is sure to be committed: a rolled back transaction would take its row along
            if (!org.springframework.transaction.support.TransactionSynchronizationManager
                    .isActualTransactionActive()) {
                key = known;
            }
        }
        return known;
    }
}
