#pragma once

namespace samspar::cli {

// Settings of a process that is going to serve. REQUIRES: no thread has been started.
//
// The allocator keeps what each thread freed for that thread; with a thread for each worker that is
// many times what is in use. Two heaps for all of them cost no measurable time here. And each
// connection is an open file, of which a process starts with few.
void prepare_to_serve();

}  // namespace samspar::cli
