# Several files of a room are compiled as one: a header is read and a template made once for all of
# them, which takes a third of the time. So no two files of a room may use one name in their
# anonymous namespaces for two things, and a compiler says so. The preset debug compiles each by
# itself: it is for whoever changes one file again and again, and for scripts/lint.
if(SAMSPAR_UNITY)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
endif()

# samspar_apart(<file>...): files that are compiled by themselves also then.
function(samspar_apart)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
