#pragma once

#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/reply.h"

namespace samspar::http {

// One function for each row of the table in routes.cpp that is about anything else: reads,
// validates, stores or computes, replies. Fields and codes of requests and replies:
// schema/openapi.yaml.

// health.cpp
Reply get_healthz(Context& context, const Call& call);
Reply get_readyz(Context& context, const Call& call);
Reply get_version(Context& context, const Call& call);
Reply get_start(Context& context, const Call& call);
Reply get_drift(Context& context, const Call& call);

// lists.cpp
Reply get_kodlistor(Context& context, const Call& call);
Reply get_forbund(Context& context, const Call& call);
Reply get_definitioner(Context& context, const Call& call);

// kodlistor_change.cpp
Reply post_kod(Context& context, const Call& call);
Reply put_kod(Context& context, const Call& call);
Reply post_kommun(Context& context, const Call& call);

// insatser.cpp
Reply get_insatser(Context& context, const Call& call);
Reply post_insats(Context& context, const Call& call);
Reply put_insats(Context& context, const Call& call);

// registreringar_read.cpp
Reply get_registreringar(Context& context, const Call& call);
Reply get_registrering(Context& context, const Call& call);
Reply post_registreringar_search(Context& context, const Call& call);

// registreringar_start.cpp, registreringar_change.cpp
Reply post_registrering(Context& context, const Call& call);
Reply post_registrering_avslut(Context& context, const Call& call);
Reply put_registrering(Context& context, const Call& call);
Reply post_registrering_felregistrering(Context& context, const Call& call);
Reply post_registrering_reopen(Context& context, const Call& call);
Reply post_registrering_undo(Context& context, const Call& call);

// statistik.cpp
Reply get_statistik(Context& context, const Call& call);

// publiceringar.cpp
Reply get_publiceringar(Context& context, const Call& call);
Reply get_publicering(Context& context, const Call& call);
Reply get_publicering_file(Context& context, const Call& call);

// publiceringar_make.cpp
Reply post_publicering_preview(Context& context, const Call& call);
Reply post_publicering(Context& context, const Call& call);
Reply get_publicering_progress(Context& context, const Call& call);

// publiceringar_check.cpp
Reply get_publicering_diff(Context& context, const Call& call);
Reply post_publicering_check(Context& context, const Call& call);

// rattelser.cpp
Reply get_rattelse_preview(Context& context, const Call& call);
Reply get_rattelser(Context& context, const Call& call);
Reply post_rattelse(Context& context, const Call& call);
Reply get_rattelse_file(Context& context, const Call& call);

// publiceringar_policy.cpp
Reply get_publicering_policy(Context& context, const Call& call);
Reply post_publicering_policy(Context& context, const Call& call);

// arsredovisning.cpp
Reply get_arsredovisning(Context& context, const Call& call);

// mikrodata.cpp
Reply post_mikrodata(Context& context, const Call& call);

// log.cpp
Reply get_log(Context& context, const Call& call);

}  // namespace samspar::http
