#pragma once

#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/reply.h"

namespace samspar::http {

// One function for each row of the table in routes.cpp that is about who asks: reads, validates,
// stores or computes, replies. Fields and codes of requests and replies: schema/openapi.yaml.

// login.cpp, activate.cpp
Reply post_login(Context& context, const Call& call);
Reply post_activate(Context& context, const Call& call);

// session.cpp, change_password.cpp, confirm_session.cpp
Reply get_session(Context& context, const Call& call);
Reply post_session_role(Context& context, const Call& call);
Reply post_session_password(Context& context, const Call& call);
Reply post_session_confirm(Context& context, const Call& call);
Reply post_logout(Context& context, const Call& call);

// users.cpp
Reply get_users(Context& context, const Call& call);
Reply post_user(Context& context, const Call& call);
Reply put_user(Context& context, const Call& call);
Reply post_user_disable(Context& context, const Call& call);
Reply post_user_reset(Context& context, const Call& call);
Reply get_user_uppdrag(Context& context, const Call& call);
Reply put_user_uppdrag(Context& context, const Call& call);

}  // namespace samspar::http
