import '@jiandu/paper/worker';
