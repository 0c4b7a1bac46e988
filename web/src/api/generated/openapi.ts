// Made by build/api-types.mjs from schema/openapi.yaml.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["getHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The store can be read */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which program this is */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the login page shows */
        get: operations["getStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a password and a one-time code
         * @description Sets the cookie __Host-samspar. A wrong password and an unknown user get the same 401 login_failed, with or without kod. Where codes are asked for (everywhere but in a training forbund) a right password without kod gets 401 totp_required, a wrong or used code 401 totp_wrong, and an account without an app 401 totp_missing: it needs a new link.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a password with a one-time link
         * @description Logs in too. 401 link_invalid when the link is unknown, used or too old. Where codes are asked for, a call without kod checks the password and gets 409 totp_required with the secret for the user's app; the link gives the same secret each time, and nothing is stored until a call with kod shows that the app has it. A wrong code gets 401 totp_wrong and leaves the link.
         */
        post: operations["activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The session
         * @description Roles: all.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/roll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act in another role
         * @description A new session: new cookie and CSRF token, the same absolute end. Roles: all.
         */
        post: operations["changeRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/losenord": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Ends every other session of the user. 401 login_failed when the present password is wrong. Roles: all.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/bekrafta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove anew who you are
         * @description For what answers 403 step_up_required. A new session: new cookie and CSRF token, the same role and absolute end; for ten minutes nothing asks again, and a login counts as much. 401 as at login; the session stays. Roles: all.
         */
        post: operations["confirmSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the session
         * @description Roles: all.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kodlistor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every code list with its groups, the fields of a registrering and the limits of age
         * @description Roles: all.
         */
        get: operations["getKodlistor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forbund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The forbund, what it collects, and the day
         * @description Roles: all.
         */
        get: operations["getForbund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definitioner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each table counts
         * @description Roles: all.
         */
        get: operations["getDefinitioner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forbund/kommuner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A kommun joins the forbund
         * @description It can be hemkommun and remittent from giltig_fran on. A kommun that leaves is ended as a code of the list kommun. Asks for a fresh proof. Roles: forbund.
         */
        post: operations["addKommun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kodlistor/{lista}/koder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a code to a list
         * @description Its code, its group and where it is published stay for ever; nya_koder of GET /kodlistor says which there are. publiceras_under may be left out when there is one place. What is published already does not change. Asks for a fresh proof. Roles: forbund.
         */
        post: operations["addKod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kodlistor/{lista}/koder/{kod}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a code other words, a last day or another place in its list
         * @description Words and days as the code is to have them from now on; giltig_till null takes the last day away. efter: the code that it is to stand after, empty for first. A code that a rule of the program names cannot be ended. Asks for a fresh proof. Roles: forbund.
         */
        put: operations["changeKod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insatser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Insatser
         * @description For a handlaggare only those with uppdrag. Roles: all.
         */
        get: operations["getInsatser"];
        put?: never;
        /**
         * Make an insats
         * @description Roles: forbund.
         */
        post: operations["createInsats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insatser/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change an insats
         * @description Roles: forbund, insatsansvarig with uppdrag.
         */
        put: operations["changeInsats"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registreringar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List, newest start first
         * @description Roles: handlaggare.
         */
        get: operations["listRegistreringar"];
        put?: never;
        /**
         * Register a participant
         * @description 409 needs_confirmation lists what is unusual; send it again with the codes in bekraftat. 403 for an insats without uppdrag. Roles: handlaggare.
         */
        post: operations["startRegistrering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registreringar/sok": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find without a code, at most 20
         * @description Roles: handlaggare.
         */
        post: operations["searchRegistreringar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registreringar/{kod}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one with its history
         * @description Somebody else's and one that does not exist both give 404; a code with a wrong sign 422 wrong_check_sign. Roles: handlaggare.
         */
        get: operations["getRegistrering"];
        /**
         * Correct
         * @description Roles: handlaggare.
         */
        put: operations["correctRegistrering"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registreringar/{kod}/avslut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End
         * @description Roles: handlaggare.
         */
        post: operations["endRegistrering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registreringar/{kod}/felregistrering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark as registered in error
         * @description Roles: handlaggare.
         */
        post: operations["markFelregistrering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registreringar/{kod}/ateroppna": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back felregistrering, else avslut
         * @description Roles: handlaggare.
         */
        post: operations["reopenRegistrering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registreringar/{kod}/angra": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to the version before; of the first, felregistrering
         * @description Roles: handlaggare.
         */
        post: operations["undoRegistrering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All tables of a period
         * @description A format other than json asks for a fresh proof: 403 step_up_required when login or confirmation is older than ten minutes. Roles: forbund, insatsansvarig for insatser with uppdrag.
         */
        get: operations["getStatistik"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publiceringar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has been published, newest first
         * @description Roles: forbund, lasare, insatsansvarig, handlaggare.
         */
        get: operations["getPubliceringar"];
        put?: never;
        /**
         * Publish a year
         * @description Takes seconds. It can never be changed. Asks for a fresh proof: 403 step_up_required when login or confirmation is older than ten minutes. 409 already_published, overtaken (something else was published meanwhile) or publication_running; 422 period_open, policy, too_small, contradiction, not_safe or not_proven. Roles: forbund.
         */
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publiceringar/forhandsgranska": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How a publicering would look
         * @description Nothing is stored. Refused like publish. Roles: forbund.
         */
        post: operations["previewPublicering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publiceringar/framsteg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the one being made is
         * @description alla starts anew when tables were merged further. Roles: forbund.
         */
        get: operations["getPubliceringProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publiceringar/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules for what is published, and every decision on them
         * @description Before the first decision galler is the defaults and beslut is empty. Roles: forbund.
         */
        get: operations["getPubliceringPolicy"];
        put?: never;
        /**
         * Decide the rules for what is published from now on
         * @description In force at once, dated today and signed by the user. It can never be changed, only followed by another decision; what is published keeps its own, and from then on troskel can only be raised and bredd and grupp stay. Asks for a fresh proof: 403 step_up_required when login or confirmation is older than ten minutes. 422 with too_low or too_high and the limit for each field. Roles: forbund.
         */
        post: operations["decidePubliceringPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publiceringar/{nummer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The frozen page
         * @description Roles: forbund, lasare, insatsansvarig, handlaggare.
         */
        get: operations["getPublicering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publiceringar/{nummer}/fil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A frozen file
         * @description Roles: forbund, lasare, insatsansvarig, handlaggare.
         */
        get: operations["getPubliceringFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publiceringar/{nummer}/skillnad": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which cells would be different now
         * @description Exact figures as of now against the release, with the codes of the registreringar that were made or changed since. Intern. Asks for a fresh proof: 403 step_up_required when login or confirmation is older than ten minutes. Roles: forbund.
         */
        get: operations["getPubliceringDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publiceringar/{nummer}/kontroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check everything that has been published
         * @description From the files alone: checksums, that they agree, and an independent audit of all of them together. Takes seconds. 409 publication_running. Roles: forbund.
         */
        post: operations["verifyPubliceringar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arsredovisning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tables of an annual report
         * @description typ publicering: the frozen files of the publicering of the year. typ intern: exact figures, which ask for a fresh proof in every format: 403 step_up_required. Roles: forbund; publicering also lasare, insatsansvarig, handlaggare.
         */
        get: operations["getArsredovisning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mikrodata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give out the registreringar that ended in a published year one by one, anonymous
         * @description The first profile that fulfils every condition is taken. What was given out is frozen: asked again, the same texts come. 409 not_published, nobody_left, no_safe_profile, overtaken or publication_running, with the condition that each profile failed. 403 step_up_required when login or confirmation is older than ten minutes. Roles: forbund.
         */
        post: operations["exportMicrodata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/anvandare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users
         * @description Roles: forbund.
         */
        get: operations["getUsers"];
        put?: never;
        /**
         * Make a user
         * @description lank, the one-time link, is in the first reply only. Asks for a fresh proof: 403 step_up_required when login or confirmation is older than ten minutes. Roles: forbund.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/anvandare/{id}/avstang": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shut a user out at once
         * @description Asks for a fresh proof: 403 step_up_required when login or confirmation is older than ten minutes. Roles: forbund.
         */
        post: operations["disableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/anvandare/{id}/aterstall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a user in again with a new link
         * @description Asks for a fresh proof: 403 step_up_required when login or confirmation is older than ten minutes. Roles: forbund. The password and the app for codes that the user had are good no longer.
         */
        post: operations["resetUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/anvandare/{id}/uppdrag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the uppdrag of a user
         * @description Asks for a fresh proof: 403 step_up_required when login or confirmation is older than ten minutes. Only handlaggare and insatsansvarig have uppdrag. Roles: forbund; insatsansvarig for rows of her own insatser and of others than herself, and 404 for a user who has and gets none there.
         */
        put: operations["changeUppdrag"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The access log, newest first
         * @description Roles: granskare.
         */
        get: operations["getLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {unknown} */
        Roll: "handlaggare" | "insatsansvarig" | "forbund" | "lasare" | "granskare";
        /**
         * @description Why a whole request was refused; src/http/gate/error_code.h
         * @enum {unknown}
         */
        Felkod: "bad_request" | "not_logged_in" | "login_failed" | "totp_required" | "totp_wrong" | "totp_missing" | "link_invalid" | "forbidden" | "step_up_required" | "csrf_failed" | "not_found" | "method_not_allowed" | "needs_confirmation" | "version_conflict" | "idempotency_key_reused" | "already_ended" | "already_felregistrerad" | "nothing_to_reopen" | "last_forbund_user" | "too_large" | "unsupported_media_type" | "validation_failed" | "too_many_attempts" | "internal" | "unavailable" | "disk_full" | "password_unchanged" | "already_published" | "overtaken" | "publication_running" | "period_open" | "policy" | "too_small" | "contradiction" | "not_safe" | "not_proven" | "not_published" | "nobody_left" | "no_safe_profile" | "statistics_failed";
        /**
         * @description What is wrong with a field, or with a cell, a row or all of a file that came in; src/domain/field_code.h. To confirm: age_outside_insats, age_unusual, start_long_ago, possible_duplicate. Of a row: from not_a_date; of a whole file: from too_many_rows
         * @enum {unknown}
         */
        Faltkod: "required" | "unknown_code" | "bad_date" | "in_future" | "before_insats" | "after_insats" | "before_start" | "age_out_of_range" | "exclusive_combined" | "out_of_range" | "not_applicable" | "looks_like_identity" | "too_long" | "too_short" | "too_low" | "too_high" | "too_common" | "wrong_check_sign" | "taken" | "combination_not_allowed" | "bad_request" | "age_outside_insats" | "age_unusual" | "start_long_ago" | "possible_duplicate" | "not_a_date" | "not_a_number" | "formula" | "unknown_insats" | "duplicate_row" | "text_after_quote" | "unclosed_quote" | "too_many_cells" | "too_many_rows" | "line_too_long" | "nul_byte" | "file_too_large" | "not_csv" | "empty_file" | "unknown_column" | "duplicate_column" | "missing_column";
        Error: {
            error: components["schemas"]["ErrorBody"];
        };
        ErrorBody: {
            code: components["schemas"]["Felkod"];
            message: string;
            fields?: components["schemas"]["FieldError"][];
            log_id?: string;
        };
        FieldError: {
            field: string;
            code: components["schemas"]["Faltkod"];
            /** @description English; never the value that was sent */
            message: string;
            /** @description The date or number that was passed */
            limit?: string;
            /** @description Receipt codes, for possible_duplicate */
            koder?: string[];
        };
        /** @description Six digits of RFC 6238 (SHA-1, 30 seconds), from the user's app; each works once */
        Engangskod: string;
        TotpOffer: {
            error: components["schemas"]["ErrorBody"];
            totp: {
                secret: string;
                /** @description otpauth://totp/..., as a QR code shows it */
                uri: string;
            };
        };
        MikrodataNej: {
            error: components["schemas"]["ErrorBody"];
            /** @description Every profile that was tried, with the condition it failed */
            profiler?: {
                profil: string;
                villkor: string;
            }[];
        };
        Session: {
            anvandare: {
                id: number;
                anvandarnamn: string;
                namn: string;
            };
            roll: components["schemas"]["Roll"];
            roller: components["schemas"]["Roll"][];
            /** @description Insatser with uppdrag today */
            insatser: number[];
            csrf: string;
            ovning: boolean;
            forbund: string;
            idle_seconds: number;
            /** Format: date-time */
            absolut_till: string;
        };
        Kod: {
            kod: string;
            etikett: string;
            grupp: string;
            hjalp: string;
            /** Format: date */
            giltig_fran: string | null;
            /** Format: date */
            giltig_till: string | null;
            /** @description Of several answers: it excludes every other */
            ensam: boolean;
            /** @description A sysselsattning that has an omfattning */
            omfattning: boolean;
            /** @description An avslutsanledning after which the fields with del efter are asked for */
            fragas_efter: boolean;
        };
        Grupp: {
            kod: string;
            etikett: string;
        };
        Kodlistor: {
            kodlistor: components["schemas"]["KodlistorInnehall"];
            grupper: {
                [key: string]: components["schemas"]["Grupp"][];
            };
            falt: components["schemas"]["Falt"][];
            alder: components["schemas"]["Alder"];
            /** @description The lists that take new codes: the groups one can belong to, and where each is published. A list without groups has one without a name */
            nya_koder: {
                [key: string]: components["schemas"]["GruppMedPlatser"][];
            };
            /** @description What every field is called, in the order of the forms */
            etiketter: components["schemas"]["Etikett"][];
        };
        /** @description One field of a registrering, in the order they are asked for */
        Falt: {
            /** @description Its name in a body */
            namn: string;
            /**
             * @description efter: at avslut, unless nobody is asked after that anledning
             * @enum {unknown}
             */
            del: "start" | "avslut" | "efter";
            /** @enum {unknown} */
            slag: "insats" | "nyckel" | "datum" | "ar" | "kod" | "koder" | "kod_med_kommun" | "procent";
            /** @description The code list of its answers */
            lista: string | null;
            /** @description Required wherever it is asked for */
            kravs: boolean;
            /** @description This forbund collects it */
            samlas_in: boolean;
            lagst: number | null;
            hogst: number | null;
            /** @description Signs */
            langst: number | null;
            /** @description The sysselsattning whose omfattning it is */
            av: string | null;
        };
        /** @description Age at start, year of start minus year of birth */
        Alder: {
            lagst: number;
            hogst: number;
            /** @description Below it whoever registers is asked to confirm */
            vanlig_fran: number;
            /** @description Likewise above it */
            vanlig_till: number;
        };
        GruppMedPlatser: {
            kod: string;
            etikett: string;
            /** @description Empty when a code needs none */
            platser: components["schemas"]["Grupp"][];
        };
        Etikett: {
            /** @description registrering, insats, antal, anvandare, kodlista or kommun */
            post: string;
            falt: string;
            etikett: string;
            /** @description For a narrow column */
            kort: string;
            /** @description What to do when it is missing: Välj kön */
            fraga: string;
            hjalp: string;
        };
        KodlistorInnehall: {
            kon: components["schemas"]["Kod"][];
            avslutsanledning: components["schemas"]["Kod"][];
            forsorjning: components["schemas"]["Kod"][];
            sysselsattning: components["schemas"]["Kod"][];
            utbildning: components["schemas"]["Kod"][];
            tid_i_forsorjning: components["schemas"]["Kod"][];
            remittent: components["schemas"]["Kod"][];
            kommun: components["schemas"]["Kod"][];
            handlingsplan: components["schemas"]["Kod"][];
        };
        Forbund: {
            namn: string;
            kommuner: {
                kod: string;
                namn: string;
            }[];
            ovning: boolean;
            /** Format: date */
            today: string;
            /** @description The optional fields this forbund collects */
            falt: string[];
        };
        Definition: {
            id: string;
            version: number;
            rubrik: string;
            population: string;
            text: string;
        };
        InsatsInnehall: {
            namn: string;
            beskrivning?: string;
            /** @enum {unknown} */
            inriktning: "individinriktad" | "strukturinriktad";
            /** @enum {unknown} */
            registrering: "individ" | "antal";
            arbetslivsinriktad: boolean;
            huvudman?: string;
            malgrupp?: string;
            /** @enum {unknown} */
            kon_begransning?: "kvinna" | "man" | null;
            alder_fran?: number | null;
            alder_till?: number | null;
            metod?: string;
            ort?: string;
            /** Format: date */
            start: string;
            /** Format: date */
            slut?: string | null;
            /** @description Months */
            forvantad_tid?: number | null;
            /** @description The insats it is reported in */
            redovisas_i?: number | null;
        };
        InsatsAndring: {
            version: number;
            namn: string;
            beskrivning?: string;
            /** @enum {unknown} */
            inriktning: "individinriktad" | "strukturinriktad";
            /** @enum {unknown} */
            registrering: "individ" | "antal";
            arbetslivsinriktad: boolean;
            huvudman?: string;
            malgrupp?: string;
            /** @enum {unknown} */
            kon_begransning?: "kvinna" | "man" | null;
            alder_fran?: number | null;
            alder_till?: number | null;
            metod?: string;
            ort?: string;
            /** Format: date */
            start: string;
            /** Format: date */
            slut?: string | null;
            /** @description Months */
            forvantad_tid?: number | null;
            /** @description The insats it is reported in */
            redovisas_i?: number | null;
        };
        Insats: {
            id: number;
            namn: string;
            beskrivning: string;
            /** @enum {unknown} */
            inriktning: "individinriktad" | "strukturinriktad";
            /** @enum {unknown} */
            registrering: "individ" | "antal";
            arbetslivsinriktad: boolean;
            huvudman: string;
            malgrupp: string;
            /** @enum {unknown} */
            kon_begransning: "kvinna" | "man" | null;
            alder_fran: number | null;
            alder_till: number | null;
            metod: string;
            ort: string;
            /** Format: date */
            start: string;
            /** Format: date */
            slut: string | null;
            /** @description Months */
            forvantad_tid: number | null;
            /** @description The insats it is reported in */
            redovisas_i: number | null;
            version: number;
            /** @description The caller may register here */
            far_registrera: boolean;
        };
        Avslut: {
            /** Format: date */
            datum: string;
            anledning: string;
            forsorjning_efter: string[];
            sysselsattning_efter: string | null;
            omfattning_efter: number | null;
            handlingsplan: string | null;
        };
        AvslutInnehall: {
            /** Format: date */
            datum: string;
            anledning: string;
            forsorjning_efter?: string[];
            sysselsattning_efter?: string | null;
            omfattning_efter?: number | null;
            handlingsplan?: string | null;
        };
        NyttAvslut: {
            version: number;
            /** Format: date */
            datum: string;
            anledning: string;
            forsorjning_efter?: string[];
            sysselsattning_efter?: string | null;
            omfattning_efter?: number | null;
            handlingsplan?: string | null;
            bekraftat?: string[];
        };
        NyRegistrering: {
            insats: number;
            /** Format: date */
            start: string;
            kon: string;
            fodelsear: number;
            /** @description An opaque key of the insats, never an identity; only its HMAC is kept */
            person?: string | null;
            forsorjning_fore: string[];
            sysselsattning_fore?: string | null;
            omfattning_fore?: number | null;
            utbildning?: string | null;
            tid_i_forsorjning?: string | null;
            /** @description A code, or kommun:0126 */
            remittent?: string | null;
            kommun?: string | null;
            bekraftat?: string[];
        };
        Rattelse: {
            version: number;
            insats: number;
            /** Format: date */
            start: string;
            kon: string;
            fodelsear: number;
            /** @description An opaque key of the insats, never an identity; only its HMAC is kept */
            person?: string | null;
            forsorjning_fore: string[];
            sysselsattning_fore?: string | null;
            omfattning_fore?: number | null;
            utbildning?: string | null;
            tid_i_forsorjning?: string | null;
            /** @description A code, or kommun:0126 */
            remittent?: string | null;
            kommun?: string | null;
            avslut?: components["schemas"]["AvslutInnehall"] | null;
            bekraftat?: string[];
        };
        Registrering: {
            kod: string;
            version: number;
            insats: number;
            /** Format: date */
            start: string;
            kon: string;
            fodelsear: number;
            har_person: boolean;
            forsorjning_fore: string[];
            sysselsattning_fore: string | null;
            omfattning_fore: number | null;
            utbildning: string | null;
            tid_i_forsorjning: string | null;
            /** @description A code, or kommun:0126 */
            remittent: string | null;
            kommun: string | null;
            avslut: components["schemas"]["Avslut"] | null;
            felregistrerad: boolean;
            /** @description From start to avslut, or to today */
            dagar: number;
            /** Format: date-time */
            skapad: string;
        };
        RegistreringMedHistorik: {
            kod: string;
            version: number;
            insats: number;
            /** Format: date */
            start: string;
            kon: string;
            fodelsear: number;
            har_person: boolean;
            forsorjning_fore: string[];
            sysselsattning_fore: string | null;
            omfattning_fore: number | null;
            utbildning: string | null;
            tid_i_forsorjning: string | null;
            /** @description A code, or kommun:0126 */
            remittent: string | null;
            kommun: string | null;
            avslut: components["schemas"]["Avslut"] | null;
            felregistrerad: boolean;
            /** @description From start to avslut, or to today */
            dagar: number;
            /** Format: date-time */
            skapad: string;
            historik: components["schemas"]["Version"][];
        };
        Version: {
            version: number;
            /** Format: date-time */
            tid: string;
            anvandare: string;
            /** @enum {unknown} */
            handling: "start" | "avslut" | "rattelse" | "felregistrering" | "ateroppna" | "angra" | "import";
            andrat: string[];
        };
        RegistreringSida: {
            registreringar: components["schemas"]["Registrering"][];
            nasta: string | null;
            totalt: number;
        };
        BaraVersion: {
            version: number;
        };
        Felregistrering: {
            version: number;
            /**
             * @description Kept in the log
             * @enum {unknown}
             */
            skal: "dubblett" | "fel_insats" | "fel_person" | "provregistrering" | "annat";
        };
        Ateroppning: {
            version: number;
            /**
             * @description Kept in the log. Of an avslut fel_datum, fortsatter or annat; of a felregistrering fel_markt or annat
             * @enum {unknown}
             */
            skal: "fel_datum" | "fortsatter" | "fel_markt" | "annat";
        };
        Uppdrag: {
            insats: number;
            /** Format: date */
            fran: string;
            /** Format: date */
            till: string | null;
        };
        NyttUppdrag: {
            insats: number;
            /**
             * Format: date
             * @description null: from today
             */
            fran?: string | null;
            /**
             * Format: date
             * @description null: without end
             */
            till?: string | null;
        };
        Anvandare: {
            id: number;
            anvandarnamn: string;
            namn: string;
            organisation: string;
            roller: components["schemas"]["Roll"][];
            aktiv: boolean;
            har_losenord: boolean;
            uppdrag: components["schemas"]["Uppdrag"][];
        };
        AnvandareMedLank: {
            id: number;
            anvandarnamn: string;
            namn: string;
            organisation: string;
            roller: components["schemas"]["Roll"][];
            aktiv: boolean;
            har_losenord: boolean;
            uppdrag: components["schemas"]["Uppdrag"][];
            /** @description One-time link; in the first reply only */
            lank?: string;
        };
        Loggrad: {
            seq: number;
            /** Format: date-time */
            tid: string;
            anvandare: string;
            roll: string;
            handling: string;
            objekt: string;
            /** @enum {unknown} */
            resultat: "ok" | "refused" | "failed";
            antal: number | null;
            /** @description Of a felregistrering or an ateroppning */
            skal: string | null;
        };
        Publicering: {
            nummer: number;
            /** @description 2021 or 2021-01/2021-04 */
            period: string;
            /** Format: date-time */
            skapad: string;
            /** @description Empty for the command line */
            skapad_av: string;
            /**
             * Format: date-time
             * @description As everything was registered then
             */
            underlag: string;
            /** @description Different counts */
            antal_celler: number;
            antal_dolda: number;
            /** @description Of the lines that sha256sum prints of its files, in their order */
            sha256: string;
        };
        PolicyTal: {
            /** @description Counts below it are hidden, zero like the rest; at least 3 */
            troskel: number;
            /** @description The largest less the smallest number that a hidden small count can be; at least 2, at most troskel - 1 */
            bredd: number;
            /** @description What all but so many of a group have in common is hidden; at least 1 */
            grupp: number;
            /** @description An insats is split by kon from so many deltagare; at least twice troskel */
            kon_fran: number;
            /** @description An insats is split by one other thing from so many deltagare; at least kon_fran */
            en_vag_fran: number;
            /** @description An insats is split by that and kon from so many deltagare; at least en_vag_fran */
            tva_vagar_fran: number;
            /** @description Per cent are shown of so many deltagare and more; at least twice troskel */
            procent_fran: number;
            /** @description Means are shown of so many deltagare and more; at least troskel */
            medel_fran: number;
        };
        Policy: {
            /** @description null: the defaults, not decided */
            version: number | null;
            /** Format: date */
            galler_fran: string | null;
            /** @description Name of the user, as it was then; empty for the defaults */
            beslutad_av: string;
            troskel: number;
            bredd: number;
            grupp: number;
            kon_fran: number;
            en_vag_fran: number;
            tva_vagar_fran: number;
            procent_fran: number;
            medel_fran: number;
        };
        PubliceringSida: {
            /** @description null in a preview */
            nummer: number | null;
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                text: string;
            };
            forbund: string;
            /** Format: date-time */
            underlag: string;
            /** Format: date-time */
            uttaget: string;
            program: string;
            ovning: boolean;
            policy: {
                version: number;
                troskel: number;
                bredd: number;
            };
            forklaring: string[];
            tabeller: components["schemas"]["PubliceradTabell"][];
            filer: {
                format: string;
                namn: string;
                sha256: string;
                bytes: number;
            }[];
        };
        PubliceradTabell: {
            id: string;
            titel: string;
            population: string;
            definition: string;
            definition_id: string;
            radrubrik: string;
            rader: {
                kod: string;
                namn: string;
                total: boolean;
                sammanslagen: boolean;
            }[];
            kolumner: {
                grupp: string;
                namn: string;
                matt: string;
                kon: string;
                kategori: string;
            }[];
            /** @description By row and column: a count, X when it is not shown, null when nobody can be there */
            celler: (number | "X" | null)[][];
            andelar?: (null | {
                procent: number;
                av: number;
            })[][];
            medel?: (null | {
                manader: number;
                av: number;
            })[];
            ovriga: string[];
            antal_dolda: number;
        };
        AndradCell: {
            /** @description Id of the table */
            tabell: string;
            /** @description As it is printed */
            rad: string;
            /** @description As it is printed, with its heading */
            kolumn: string;
            /** @description A count, or X when it is hidden */
            publicerat: number | "X";
            nu: number;
            /** @description Receipt codes; empty when an insats was changed */
            registreringar: string[];
        };
        Kontroll: {
            ok: boolean;
            /** @description Every file is the one that was frozen, and they agree */
            filer_ok: boolean;
            fynd: components["schemas"]["Fynd"][];
            sekunder: number;
        };
        Fynd: {
            /** @enum {unknown} */
            kod: "file_missing" | "file_changed" | "files_changed" | "unreadable" | "disagrees" | "told" | "undecided";
            /** @description 0 for all together */
            publicering: number;
            /** @description Of the file; empty when it is about no single one */
            format: string;
            /** @description Where; for whoever looks into it */
            detalj: string;
        };
        PubliceringRapport: {
            /** @description Different counts */
            celler: number;
            dolda: number;
            /** @description Counts at or above the threshold */
            stora: number;
            stora_dolda: number;
            /** @description Hidden for their own sake */
            kansliga: number;
            /** @description Linear programs solved */
            program: number;
            sekunder: number;
            /** @description Headings of tables with nothing that could be shown */
            utelamnade: string[];
            /** @description Cells that somebody alone in her own can work out */
            insider: string[];
        };
        Arsredovisning: {
            forbund: string;
            ar: string;
            /** @enum {unknown} */
            typ: "intern" | "publicering";
            markning: string;
            ovning: boolean;
            rubrik: string;
            forklaring: string[];
            block: {
                id: string;
                /** @description Empty: the block goes on with the one before */
                rubrik: string;
                bildtext: string;
                n: string;
                definition: string;
                kalla: string;
                /** @description The head of the rows first */
                kolumner: string[];
                rader: string[][];
                fotnot: string;
            }[];
        };
        Statistik: {
            /** @constant */
            typ: "intern";
            forbund: string;
            /** Format: date-time */
            uttaget: string;
            /** Format: date-time */
            underlag: string;
            program: string;
            period: string;
            jamforelse: string | null;
            ovning: boolean;
            markning: string;
            /** @description sha256 of the same statistics as csv */
            kontrollsumma: string;
            insatser: {
                id: number;
                namn: string;
            }[];
            tabeller: components["schemas"]["Tabell"][];
            statistik: components["schemas"]["Figur"][];
        };
        Tabell: {
            id: string;
            definition: string;
            rubrik: string;
            population: string;
            text: string;
            kategorier: components["schemas"]["Grupp"][];
            matt: {
                kod: string;
                etikett: string;
                slag: string;
            }[];
        };
        Figur: {
            tabell: string;
            ar: string;
            /** @description Name, or * for all */
            insats: string;
            kon: string;
            kategori: string;
            matt: string;
            antal: number | null;
            av: number | null;
            varde: number | null;
            /** @enum {unknown} */
            status: "visas" | "ej_tillampligt";
            definition: string;
        };
    };
    responses: {
        /** @description bad_request: malformed JSON, an unknown field or a wrong type; fields names it */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description not_logged_in, login_failed, link_invalid, totp_required, totp_wrong or totp_missing */
        NotLoggedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description forbidden: another role, or an insats without uppdrag; csrf_failed: no CSRF token, or another site; step_up_required: first POST /api/v1/session/bekrafta */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description not_found: does not exist, or is somebody else's */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description needs_confirmation, version_conflict, idempotency_key_reused, already_ended, already_felregistrerad, nothing_to_reopen, last_forbund_user, already_published, overtaken or publication_running */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description unsupported_media_type */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description validation_failed; fields says what and why. Of a publicering: period_open, policy, too_small, contradiction, not_safe or not_proven, without fields */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description too_many_attempts; Retry-After says how long to wait */
        TooManyAttempts: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description internal; log_id is in the log of the service */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description unavailable */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description disk_full; reading goes on */
        DiskFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description csrf of the session */
        CsrfToken: string;
        /** @description The same key and body give the same reply, once; kept for a day */
        IdempotencyKey: string;
        /** @description Receipt code, any case, spaces and hyphen as you like */
        Kod: string;
        Id: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            500: components["responses"]["Internal"];
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        program: "samspar";
                        version: string;
                        schema: number;
                    };
                };
            };
            500: components["responses"]["Internal"];
        };
    };
    getStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        forbund: string;
                        ovning: boolean;
                    };
                };
            };
            500: components["responses"]["Internal"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    anvandarnamn: string;
                    losenord: string;
                    kod?: components["schemas"]["Engangskod"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    activate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    losenord: string;
                    kod?: components["schemas"]["Engangskod"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            /** @description totp_required, with the secret of the second factor */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpOffer"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["NotLoggedIn"];
            500: components["responses"]["Internal"];
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roll: components["schemas"]["Roll"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    nuvarande: string;
                    nytt: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    confirmSession: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    losenord: string;
                    kod?: components["schemas"]["Engangskod"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyAttempts"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["DiskFull"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended; the browser is told to forget the site */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getKodlistor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kodlistor"];
                };
            };
            401: components["responses"]["NotLoggedIn"];
            500: components["responses"]["Internal"];
        };
    };
    getForbund: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forbund"];
                };
            };
            401: components["responses"]["NotLoggedIn"];
            500: components["responses"]["Internal"];
        };
    };
    getDefinitioner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        definitioner: components["schemas"]["Definition"][];
                    };
                };
            };
            401: components["responses"]["NotLoggedIn"];
            500: components["responses"]["Internal"];
        };
    };
    addKommun: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kod: string;
                    namn: string;
                    /** Format: date */
                    giltig_fran?: string | null;
                };
            };
        };
        responses: {
            /** @description Joined */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kod"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    addKod: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                lista: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kod: string;
                    etikett: string;
                    hjalp?: string;
                    grupp?: string;
                    publiceras_under?: string;
                    /** Format: date */
                    giltig_fran?: string | null;
                    /** Format: date */
                    giltig_till?: string | null;
                };
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kod"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    changeKod: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                lista: string;
                kod: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    etikett: string;
                    hjalp?: string;
                    /** Format: date */
                    giltig_till?: string | null;
                    efter?: string | null;
                };
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kod"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getInsatser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        insatser: components["schemas"]["Insats"][];
                    };
                };
            };
            401: components["responses"]["NotLoggedIn"];
            500: components["responses"]["Internal"];
        };
    };
    createInsats: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InsatsInnehall"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Insats"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    changeInsats: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InsatsAndring"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Insats"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    listRegistreringar: {
        parameters: {
            query?: {
                insats?: number;
                status?: "pagaende" | "avslutade" | "alla";
                /** @description nasta of the page before */
                efter?: string;
                antal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistreringSida"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    startRegistrering: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NyRegistrering"];
            };
        };
        responses: {
            /** @description Registered; kod is the receipt */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registrering"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    searchRegistreringar: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    insats?: number | null;
                    startmanad?: string | null;
                    kon?: string | null;
                    fodelsear?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        registreringar: components["schemas"]["Registrering"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getRegistrering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Receipt code, any case, spaces and hyphen as you like */
                kod: components["parameters"]["Kod"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistreringMedHistorik"];
                };
            };
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    correctRegistrering: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Receipt code, any case, spaces and hyphen as you like */
                kod: components["parameters"]["Kod"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rattelse"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registrering"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    endRegistrering: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Receipt code, any case, spaces and hyphen as you like */
                kod: components["parameters"]["Kod"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NyttAvslut"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registrering"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    markFelregistrering: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Receipt code, any case, spaces and hyphen as you like */
                kod: components["parameters"]["Kod"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Felregistrering"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registrering"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    reopenRegistrering: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Receipt code, any case, spaces and hyphen as you like */
                kod: components["parameters"]["Kod"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ateroppning"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registrering"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    undoRegistrering: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Receipt code, any case, spaces and hyphen as you like */
                kod: components["parameters"]["Kod"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BaraVersion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registrering"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getStatistik: {
        parameters: {
            query: {
                /** @description 2021, 2021T1 or 2021-01/2021-04 */
                period: string;
                insats?: number;
                /** @description 1: the period before beside it */
                jamfor?: "0" | "1";
                /** @description As everything stood at that moment */
                per?: string;
                decimaler?: "0" | "1";
                format?: "json" | "csv" | "excel-csv" | "xlsx" | "html";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistik"];
                    "text/csv": string;
                    "text/html": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getPubliceringar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        publiceringar: components["schemas"]["Publicering"][];
                    };
                };
            };
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
        };
    };
    publish: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ar: number;
                };
            };
        };
        responses: {
            /** @description Published */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publicering"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    previewPublicering: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ar: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sida: components["schemas"]["PubliceringSida"];
                        rapport: components["schemas"]["PubliceringRapport"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getPubliceringProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pagar: boolean;
                        klart: number;
                        alla: number;
                    };
                };
            };
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
        };
    };
    getPubliceringPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        galler: components["schemas"]["Policy"];
                        /** @description Newest first; the first is in force */
                        beslut: components["schemas"]["Policy"][];
                    };
                };
            };
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
        };
    };
    decidePubliceringPolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyTal"];
            };
        };
        responses: {
            /** @description Decided */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getPublicering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nummer: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PubliceringSida"];
                };
            };
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getPubliceringFile: {
        parameters: {
            query: {
                /** @description One of filer of the page */
                format: string;
            };
            header?: never;
            path: {
                nummer: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes as they were published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                    "text/csv": string;
                    "text/html": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getPubliceringDiff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nummer: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        celler: components["schemas"]["AndradCell"][];
                    };
                };
            };
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    verifyPubliceringar: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                nummer: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kontroll"];
                };
            };
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getArsredovisning: {
        parameters: {
            query: {
                ar: number;
                typ?: "publicering" | "intern";
                format?: "json" | "html" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arsredovisning"];
                    "text/html": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    exportMicrodata: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ar: number;
                };
            };
        };
        responses: {
            /** @description The lines as codes, the codebook and the guarantee as texts, and the name of the files without an ending */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        namn: string;
                        csv: string;
                        kodbok: string;
                        garanti: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            /** @description Refused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MikrodataNej"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        anvandare: components["schemas"]["Anvandare"][];
                    };
                };
            };
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    anvandarnamn: string;
                    namn: string;
                    organisation?: string;
                    roller: components["schemas"]["Roll"][];
                    uppdrag?: number[];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnvandareMedLank"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    disableUser: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Anvandare"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    resetUser: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnvandareMedLank"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    changeUppdrag: {
        parameters: {
            query?: never;
            header: {
                /** @description csrf of the session */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The same key and body give the same reply, once; kept for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uppdrag: components["schemas"]["NyttUppdrag"][];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Anvandare"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
    getLog: {
        parameters: {
            query?: {
                /** @description Only rows with seq below this */
                fore?: number;
                antal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        logg: components["schemas"]["Loggrad"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotLoggedIn"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
            507: components["responses"]["DiskFull"];
        };
    };
}
