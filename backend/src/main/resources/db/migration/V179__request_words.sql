-- what the client wrote besides the answers of the form; null for orders that were made before it was kept
alter table service_request add column words text;
