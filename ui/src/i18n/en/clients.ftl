# A client's chart: banner, overview, history; taking in a new client.

clients-chart = Client
clients-tabs = Chart
clients-tab-overview = Overview
clients-tab-history = History
